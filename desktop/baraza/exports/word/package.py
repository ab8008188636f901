"""The file as a package of parts (Open Packaging Conventions): the same parts, the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import NAMESPACE as PACKAGE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part

from baraza.exports.word.elements import Element, foreign, serialized

# A clock would make each file another one; this is the first day that the form of the file knows.
_DATED = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_TYPES = "[Content_Types].xml"
_XML = "application/xml"
_KINDS = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATION.STYLES),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATION.SETTINGS),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATION.FONT_TABLE),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATION.NUMBERING),
    "header": (CONTENT_TYPE.WML_HEADER, RELATION.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATION.FOOTER),
}


def package_bytes(
    document: Element,
    parts: Mapping[str, tuple[str, Element]],
    properties: Element,
    custom: tuple[Element, Element],
) -> bytes:
    """Return the file.

    Args:
        document: The text.
        parts: What the text refers to: kind and content by the name of the relation.
        properties: What the file says of itself.
        custom: The part that says of what this is a copy, and the properties of that part.
    """
    package = OpcPackage()
    main = _part("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, document)
    package.relate_to(main, RELATION.OFFICE_DOCUMENT)
    core = _part("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, properties)
    package.relate_to(core, RELATION.CORE_PROPERTIES)
    for name, (kind, content) in parts.items():
        content_type, relation = _KINDS[kind]
        main.rels.add_relationship(
            relation, _part(f"/word/{kind}.xml", content_type, content), name
        )
    told = _part("/customXml/item1.xml", _XML, custom[0])
    main.relate_to(told, RELATION.CUSTOM_XML)
    of_told = CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES
    told.relate_to(
        _part("/customXml/itemProps1.xml", of_told, custom[1]), RELATION.CUSTOM_XML_PROPS
    )
    return _zipped(package)


def _part(name: str, content_type: str, content: Element) -> Part:
    return Part(PackURI(name), content_type, serialized(content))


def _zipped(package: OpcPackage) -> bytes:
    """Return the package as one file; python-docx would write the hour into it."""
    target = BytesIO()
    parts = list(package.iter_parts())
    with ZipFile(target, "w", ZIP_DEFLATED) as file:
        _write(file, _TYPES, serialized(_content_types(parts)))
        _write(file, PACKAGE_URI.rels_uri.membername, package.rels.xml)
        for part in parts:
            _write(file, part.partname.membername, part.blob)
            if part.rels:
                _write(file, part.partname.rels_uri.membername, part.rels.xml)
    return target.getvalue()


def _write(file: ZipFile, name: str, data: bytes) -> None:
    entry = ZipInfo(name, _DATED)
    entry.compress_type, entry.external_attr = ZIP_DEFLATED, _READABLE
    entry.create_system = 3  # the same on every system
    file.writestr(entry, data)


def _content_types(parts: list[Part]) -> Element:
    told = [
        foreign("Default", PACKAGE.OPC_CONTENT_TYPES, attributes={"Extension": name, **of})
        for name, of in (
            ("rels", {"ContentType": CONTENT_TYPE.OPC_RELATIONSHIPS}),
            ("xml", {"ContentType": _XML}),
        )
    ]
    told += [
        foreign(
            "Override",
            PACKAGE.OPC_CONTENT_TYPES,
            attributes={"PartName": part.partname, "ContentType": part.content_type},
        )
        for part in parts
        if part.content_type != _XML
    ]
    return foreign("Types", PACKAGE.OPC_CONTENT_TYPES, told)
