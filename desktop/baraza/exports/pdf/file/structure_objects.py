"""The structure written into the file: elements, and the way back from pages to them."""

from collections.abc import Sequence

from baraza.exports.pdf.file.inside import Inside
from baraza.exports.pdf.file.objects import text
from baraza.exports.pdf.file.structure import Element, Mark, Pointer


def write_structure(
    inside: Inside, root: Element, links: Sequence[Element], pages: Sequence[Sequence[Element]]
) -> None:
    """Write the tree of elements.

    Args:
        inside: The file.
        root: The document.
        links: Elements of annotations, by the number each annotation states.
        pages: Elements of every page, by the numbers of its marked pieces.
    """
    first = inside.reserve(1)
    elements = _walk(root)
    for number, (element, _) in enumerate(elements, start=inside.reserve(len(elements))):
        element.number = number
    sheets = [inside.page_object(page) for page in range(1, len(pages) + 1)]
    anchors: dict[str, int] = {}
    for element, parent in elements:
        name = element.anchor
        if name and anchors.setdefault(name, element.number) != element.number:
            name = ""
        above = first if parent is None else parent.number
        inside.fill(element.number, _written(element, above, sheets, name))
    ways = [f"{at} {element.number} 0 R" for at, element in enumerate(links)]
    for at, marked in enumerate(pages, start=len(links)):
        back = " 0 R ".join([str(element.number) for element in marked])
        inside.on_page(at + 1 - len(links), f"/StructParents {at}/Tabs/S")
        ways.append(f"{at}[{back} 0 R]" if marked else f"{at}[]")
    parents = inside.add_object("parents", f"<</Nums[{' '.join(ways)}]>>".encode())
    named = " ".join(f"{text(name)} {number} 0 R" for name, number in sorted(anchors.items()))
    inside.fill(
        first,
        f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree {parents} 0 R"
        f"/ParentTreeNextKey {len(ways)}/IDTree<</Names[{named}]>>>>",
    )
    inside.in_catalog(f"/StructTreeRoot {first} 0 R/MarkInfo<</Marked true>>")


def _walk(root: Element) -> list[tuple[Element, Element | None]]:
    """Return all elements, each with that above it, in reading order."""
    found: list[tuple[Element, Element | None]] = []
    waiting: list[tuple[Element, Element | None]] = [(root, None)]
    while waiting:
        pair = waiting.pop()
        found.append(pair)
        element = pair[0]
        waiting += [(kid, element) for kid in reversed(element.kids) if type(kid) is Element]
    return found


def _written(element: Element, parent: int, sheets: Sequence[int], name: str) -> str:
    made = f"<</S/{element.tag}/P {parent} 0 R"
    kids = element.kids
    if len(kids) == 1 and type(kids[0]) is Mark:
        page, number = kids[0]
        made += f"/K {number}/Pg {sheets[page - 1]} 0 R"
    elif kids:
        made += _kids(kids, sheets)
    if element.attributes:
        made += f"/A<<{element.attributes}>>"
    if element.language:
        made += f"/Lang{text(element.language)}"
    if element.said:
        made += f"/ActualText{text(element.said)}"
    if name:
        made += f"/ID{text(name)}"
    return made + ">>"


def _kids(kids: Sequence[Element | Mark | Pointer], sheets: Sequence[int]) -> str:
    """Return what an element consists of, with the page its bare marks are on."""
    page, made = 0, list[str]()
    for kid in kids:
        if isinstance(kid, Element):
            made.append(f"{kid.number} 0 R")
        elif isinstance(kid, Pointer):
            made.append(f"<</Type/OBJR/Pg {sheets[kid.page - 1]} 0 R/Obj {kid.target} 0 R>>")
        elif page in (0, kid.page):
            page = kid.page
            made.append(str(kid.number))
        else:
            made.append(_elsewhere(kid, sheets))
    on = f"/Pg {sheets[page - 1]} 0 R" if page else ""
    return f"/K[{' '.join(made)}]{on}" if len(made) > 1 else f"/K {made[0]}{on}"


def _elsewhere(mark: Mark, sheets: Sequence[int]) -> str:
    return f"<</Type/MCR/Pg {sheets[mark.page - 1]} 0 R/MCID {mark.number}>>"
