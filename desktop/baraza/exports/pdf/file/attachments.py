"""The data the pages were made from, inside the file."""

import hashlib

from baraza.exports.archive import Attachment
from baraza.exports.pdf.file.inside import Inside
from baraza.exports.pdf.file.objects import stream, text


def write_attachment(inside: Inside, attachment: Attachment, dated: str) -> None:
    """Write a file into the file, as the source of the document; ``dated`` is a PDF date."""
    digest = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest()
    kind = attachment.media_type.replace("/", "#2F").replace("+", "#2B")
    content = inside.add_object(
        "attached",
        stream(
            f"/Type/EmbeddedFile/Subtype/{kind}"
            f"/Params<</Size {len(attachment.data)}/ModDate({dated})/CheckSum<{digest}>>>",
            attachment.data,
        ),
    )
    name = text(attachment.name)
    described = inside.add_object(
        "attachment",
        (
            f"<</Type/Filespec/F{name}/UF{name}/Desc{text(attachment.meaning or attachment.name)}"
            f"/AFRelationship/Source/EF<</F {content} 0 R/UF {content} 0 R>>>>"
        ).encode(),
    )
    inside.in_catalog(
        f"/Names<</EmbeddedFiles<</Names[{name} {described} 0 R]>>>>/AF[{described} 0 R]"
    )
