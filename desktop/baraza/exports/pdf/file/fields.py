"""Fields for signatures by certificate: empty, and tagged, until somebody signs.

They are in the file from the beginning, with all that surrounds them, so that signing adds to the
file and alters nothing of it but the field that is signed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from baraza.exports.pdf.file.inside import Inside
from baraza.exports.pdf.file.objects import stream, text
from baraza.exports.report import SignatureField

# Signatures exist or will, and the file is only ever added to.
_FLAGS = 3


class Field(NamedTuple):
    """A field with its object, the number that leads to its element, and its place."""

    number: int
    parent: int
    page: int
    told: SignatureField
    box: tuple[float, float, float, float]


def write_fields(inside: Inside, fields: Sequence[Field]) -> None:
    """Write empty signature fields and the form that lists them; nothing where there are none."""
    for field in fields:
        left, bottom, right, top = field.box
        bare = stream(
            f"/Type/XObject/Subtype/Form/BBox[0 0 {right - left:.2f} {top - bottom:.2f}]"
            "/Resources<<>>",
            b"",
        )
        shown = inside.add_object(f"field.{field.number}", bare)
        box = " ".join(f"{side:.2f}" for side in field.box)
        inside.fill(
            field.number,
            f"<</Type/Annot/Subtype/Widget/FT/Sig/F 4/Rect[{box}]"
            f"/T{text(field.told.name)}/TU{text(field.told.says)}"
            f"/P {inside.page_object(field.page)} 0 R/StructParent {field.parent}"
            f"/AP<</N {shown} 0 R>>>>",
        )
    if fields:
        listed = " ".join(f"{field.number} 0 R" for field in fields)
        number = inside.add_object("form", f"<</Fields[{listed}]/SigFlags {_FLAGS}>>".encode())
        inside.in_catalog(f"/AcroForm {number} 0 R")
