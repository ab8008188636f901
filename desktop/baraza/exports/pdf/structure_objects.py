"""The structure written into the file: elements, and the way back from pages to them."""

from collections.abc import Iterator, Sequence

from baraza.exports.pdf.inside import Inside
from baraza.exports.pdf.objects import text
from baraza.exports.pdf.structure import Element, Mark, Pointer


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
    elements = list(_walk(root))
    first = inside.reserve(len(elements) + 1)
    numbers = {element: first + 1 + at for at, (element, _) in enumerate(elements)}
    sheets = [inside.page_object(page) for page in range(1, len(pages) + 1)]
    anchors: dict[str, int] = {}
    for element, parent in elements:
        number = numbers[element]
        above = first if parent is None else numbers[parent]
        name = element.anchor if anchors.setdefault(element.anchor, number) == number else ""
        inside.fill(number, _written(element, above, numbers, sheets, name))
    ways = [f"{at} {numbers[element]} 0 R" for at, element in enumerate(links)]
    for at, marked in enumerate(pages):
        back = " ".join([f"{numbers[element]} 0 R" for element in marked])
        inside.on_page(at + 1, f"/StructParents {len(links) + at}/Tabs/S")
        ways.append(f"{len(links) + at}[{back}]")
    parents = inside.add_object("parents", f"<</Nums[{' '.join(ways)}]>>".encode())
    anchors.pop("", None)
    named = " ".join(f"{text(name)} {number} 0 R" for name, number in sorted(anchors.items()))
    inside.fill(
        first,
        f"<</Type/StructTreeRoot/K {numbers[root]} 0 R/ParentTree {parents} 0 R"
        f"/ParentTreeNextKey {len(ways)}/IDTree<</Names[{named}]>>>>",
    )
    inside.in_catalog(f"/StructTreeRoot {first} 0 R/MarkInfo<</Marked true>>")


def _walk(root: Element) -> Iterator[tuple[Element, Element | None]]:
    waiting: list[tuple[Element, Element | None]] = [(root, None)]
    while waiting:
        element, parent = waiting.pop()
        yield element, parent
        waiting += [(kid, element) for kid in reversed(element.kids) if isinstance(kid, Element)]


def _written(
    element: Element, parent: int, numbers: dict[Element, int], sheets: Sequence[int], name: str
) -> str:
    page, kids = _kids(element, numbers, sheets)
    made = f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R"
    if kids:
        made += f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
    if page:
        made += f"/Pg {sheets[page - 1]} 0 R"
    if element.attributes:
        made += f"/A<<{element.attributes}>>"
    said = (("Lang", element.language), ("ActualText", element.said), ("ID", name))
    for key, value in said:
        if value:
            made += f"/{key}{text(value)}"
    return made + ">>"


def _kids(
    element: Element, numbers: dict[Element, int], sheets: Sequence[int]
) -> tuple[int, list[str]]:
    """Return what an element consists of, and the page its bare marks are on."""
    page, kids = 0, list[str]()
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(f"{numbers[kid]} 0 R")
        elif isinstance(kid, Pointer):
            kids.append(f"<</Type/OBJR/Pg {sheets[kid.page - 1]} 0 R/Obj {kid.target} 0 R>>")
        elif page in (0, kid.page):
            page = kid.page
            kids.append(str(kid.number))
        else:
            kids.append(_elsewhere(kid, sheets))
    return page, kids


def _elsewhere(mark: Mark, sheets: Sequence[int]) -> str:
    return f"<</Type/MCR/Pg {sheets[mark.page - 1]} 0 R/MCID {mark.number}>>"
