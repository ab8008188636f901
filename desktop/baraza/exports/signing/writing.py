"""Signing: what is added to the file, and nothing of it altered but the field that is signed."""

import hashlib
from collections.abc import Coroutine
from datetime import datetime
from io import BytesIO
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from baraza.domain.errors import NotRead
from baraza.exports.signing.appearance import Box, appearance, page_of
from baraza.exports.signing.authority import told
from baraza.exports.signing.keyring import Key, check_key
from baraza.exports.signing.offline import (
    IncrementalPdfFileWriter,
    PdfCMSEmbedder,
    PdfFileReader,
    SigIOSetup,
    SignatureObject,
    SigObjSetup,
    SigSeedSubFilter,
    SimpleCertificateStore,
    SimpleSigner,
    as_signing_certificate_v2,
    cms,
    generic,
    keys,
    select_suitable_signing_md,
    simple_cms_attribute,
    x509,
)
from baraza.exports.signing.paper import entry, opened, unharmed
from baraza.exports.signing.places import FormField, form_fields
from baraza.exports.signing.refusal import NotSigned
from baraza.exports.signing.report import Integrity, Since
from baraza.exports.signing.verifying import verify
from baraza.exports.wording import languages, wording

# Signatures by elliptic curve differ in length by a few bytes from one to the next.
_SLACK = 64
_OURS = "Baraza"


def sign(data: bytes, field: str, key: Key, instant: datetime) -> bytes:
    """Return a file with one more signature (PAdES B-B); what was there stays byte for byte.

    Args:
        data: A file of this program.
        field: Name of the place to sign.
        key: Who signs.
        instant: When, with its zone; it is what the signature claims.

    Raises:
        NotRead: As `opened` says.
        NotSigned: ``not-our-document``, ``no-place-to-sign``, ``no-such-field`` with ``fields``,
            ``field-signed`` or ``altered-since-signed`` with ``field``; or what `check_key` says.
    """
    check_key(key, instant)
    _check_earlier(data, instant)
    reader = opened(data)
    with unharmed():
        if not _is_ours(reader):
            raise NotSigned("not-our-document")
        place = _place(reader, field)
        writer = _Writer(reader, hashlib.sha256(data + instant.isoformat().encode()).digest())
        # Taken anew: what is changed must be the writer's own object.
        _draw(writer, place, key, instant)
        return _signed(writer, field, key, instant)


class _Writer(IncrementalPdfFileWriter):
    """Adds to a file.

    The metadata stay as they are: the library would write them anew without what it does not know,
    and no archive would take the file.
    """

    def __init__(self, reader: PdfFileReader, identity: bytes) -> None:
        super().__init__(reader.stream, prev=reader)
        first, _ = self._document_id
        self._document_id = generic.ArrayObject([first, generic.ByteStringObject(identity[:16])])

    def _update_meta(self) -> None:
        """Leave them."""


class _Signer(SimpleSigner):
    """Signs with a key at hand, and asks no server for the time."""

    async def unsigned_attrs(self, *_: object, **__: object) -> None:
        """Return that nothing stands beside what is signed."""


def _check_earlier(data: bytes, instant: datetime) -> None:
    """Refuse to put a name under what somebody else signed otherwise."""
    for one in verify(data, None, instant).signatures:
        if one.integrity is not Integrity.INTACT or one.since in (Since.OTHER, Since.UNKNOWN):
            raise NotSigned("altered-since-signed", field=one.place.field)


def _is_ours(reader: PdfFileReader) -> bool:
    """Return whether this program made the file; it says so itself, and nothing depends on it."""
    told: Any = entry(reader.trailer, "/Info", {})
    return str(entry(told, "/Producer", "")).startswith(_OURS)


def _place(reader: PdfFileReader, name: str) -> FormField:
    places = {one.name: one for one in form_fields(reader) if one.is_signature}
    if not places:
        raise NotSigned("no-place-to-sign")
    if name not in places:
        raise NotSigned("no-such-field", fields=tuple(places))
    if places[name].place.is_signed:
        raise NotSigned("field-signed", field=name)
    return places[name]


def _draw(writer: _Writer, place: FormField, key: Key, instant: datetime) -> None:
    """Draw the signature into its field, in the language of the document."""
    spoken = str(entry(writer.root, "/Lang", "en"))
    words = wording(spoken if spoken in languages() else "en")
    left, bottom, right, top = (float(side) for side in place.entries["/Rect"])
    box = Box(abs(right - left), abs(top - bottom))
    who = told(key.certificate, key.chain)
    sheet = PdfFileReader(BytesIO(appearance(box, who, instant, words)))
    resources, drawn = page_of(sheet)
    form = generic.StreamObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/XObject"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/Form"),
            generic.pdf_name("/BBox"): generic.ArrayObject(
                generic.FloatObject(f"{side:.2f}") for side in (0, 0, *box)
            ),
            generic.pdf_name("/Resources"): writer.import_object(resources),
        },
        stream_data=drawn,
    )
    form.compress()
    shown = generic.DictionaryObject({generic.pdf_name("/N"): writer.add_object(form)})
    reference = generic.Reference(place.number, 0, writer)
    field: Any = reference.get_object()
    field[generic.pdf_name("/AP")] = shown
    writer.mark_update(reference)


def _signed(writer: _Writer, field: str, key: Key, instant: datetime) -> bytes:
    signer = _signer(key)
    digest = select_suitable_signing_md(signer.signing_cert.public_key)
    if digest not in ("sha256", "sha384", "sha512"):
        raise NotSigned("kind-of-key-unknown")
    room = 2 * (len(_statement(signer, bytes(hashlib.new(digest).digest_size), digest)) + _SLACK)
    steps: Any = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    next(steps)
    steps.send(
        SigObjSetup(
            SignatureObject(
                timestamp=instant, subfilter=SigSeedSubFilter.PADES, bytes_reserved=room
            )
        )
    )
    prepared, output = steps.send(SigIOSetup(md_algorithm=digest))
    steps.send(_statement(signer, prepared.document_digest, digest))
    whole: bytes = output.getvalue()
    return whole


def _signer(key: Key) -> Any:
    private = key.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    above = [x509.Certificate.load(one.public_bytes(Encoding.DER)) for one in key.chain]
    return _Signer(
        signing_cert=x509.Certificate.load(key.certificate.public_bytes(Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore.from_certs(above),
    )


def _statement(signer: Any, digest: bytes, algorithm: str) -> bytes:
    """Return the signature of a digest, in the form that European law knows (PAdES B-B).

    What it says of itself names the certificate, so that no other can be put in its place; the
    time stands in the file, where this form has it.
    """
    said = cms.CMSAttributes(
        [
            simple_cms_attribute("content_type", "data"),
            simple_cms_attribute("message_digest", digest),
            simple_cms_attribute(
                "signing_certificate_v2", as_signing_certificate_v2(signer.signing_cert)
            ),
        ]
    )
    made: bytes = _at_once(signer.async_sign_prescribed_attributes(algorithm, said)).dump()
    return made


def _at_once(work: Coroutine[Any, Any, Any]) -> Any:
    """Run what could wait for a server and, with a key at hand, never does: no loop is needed."""
    try:
        work.send(None)
    except StopIteration as done:
        return done.value
    work.close()
    raise NotRead("pdf-damaged")
