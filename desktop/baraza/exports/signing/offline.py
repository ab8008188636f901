"""pyHanko without the network client that it would bring along.

Whatever is imported of ``pyhanko.sign`` brings two modules that ask servers: one for time stamps,
one for lists of revoked certificates. The program uses neither. Stand-ins take their places before
pyHanko is imported, so that no client is loaded or shipped, and what would fetch has nothing to
fetch with. All other modules take pyHanko from here.
"""
# ruff: noqa: E402  the stand-ins come first

import sys
from types import ModuleType

_CLIENTS = {
    "pyhanko.sign.timestamps.aiohttp_client": "HTTPTimeStamper",
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers": "AIOHttpFetcherBackend",
}


class NotOnThisMachine:
    """What stands where a client would: nothing can be made of it."""

    def __init__(self, *_: object, **__: object) -> None:
        """Refuse."""
        raise NotImplementedError


for _module, _name in _CLIENTS.items():
    if _module not in sys.modules:
        _empty = ModuleType(_module)
        setattr(_empty, _name, NotOnThisMachine)
        sys.modules[_module] = _empty

from asn1crypto import cms, keys, x509  # type: ignore[import-untyped]  # it ships no types
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import (
    DEFAULT_PURPOSE_LIMITS,
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import (
    as_signing_certificate_v2,
    extract_certificate_info,
    extract_signer_info,
    simple_cms_attribute,
)
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.signers.pdf_cms import SimpleSigner, select_suitable_signing_md
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko_certvalidator.registry import SimpleCertificateStore

__all__ = [
    "DEFAULT_PURPOSE_LIMITS",
    "DecodeLimits",
    "DecodePurpose",
    "DocumentDecodeBudget",
    "IncrementalPdfFileWriter",
    "NotOnThisMachine",
    "PdfCMSEmbedder",
    "PdfError",
    "PdfFileReader",
    "SigIOSetup",
    "SigObjSetup",
    "SigSeedSubFilter",
    "SignatureObject",
    "SimpleCertificateStore",
    "SimpleSigner",
    "StreamDecodeLimits",
    "as_signing_certificate_v2",
    "cms",
    "extract_certificate_info",
    "extract_signer_info",
    "generic",
    "keys",
    "select_suitable_signing_md",
    "simple_cms_attribute",
    "validate_sig_integrity",
    "x509",
]
