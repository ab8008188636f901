"""Operative verbs of outcome documents by kind of paragraph, from the weakest to the strongest.

They are offered, never required: delegations choose their words. English only, since a verb is
part of the text and not of the interface.
"""

from baraza.domain.codes import ParagraphKind

VERBS: dict[ParagraphKind, tuple[str, ...]] = {
    ParagraphKind.PREAMBLE: ("recalling", "noting", "welcoming", "reaffirming"),
    ParagraphKind.RECALL: ("recalled", "reaffirmed", "reiterated"),
    ParagraphKind.NOTING: (
        "took note",
        "noted",
        "noted with appreciation",
        "noted with concern",
    ),
    ParagraphKind.WELCOME: ("welcomed", "commended", "expressed appreciation"),
    ParagraphKind.CONCERN: (
        "expressed concern",
        "expressed deep concern",
        "expressed grave concern",
        "deplored",
        "condemned",
        "strongly condemned",
    ),
    ParagraphKind.POSITION: (
        "highlighted",
        "underlined",
        "underscored",
        "stressed",
        "emphasized",
        "recalled",
    ),
    ParagraphKind.AGREEMENT: ("agreed in principle", "agreed"),
    ParagraphKind.DECISION: ("decided", "endorsed", "approved", "adopted"),
    ParagraphKind.REQUEST: (
        "encouraged",
        "invited",
        "called upon",
        "urged",
        "requested",
        "tasked",
        "directed",
    ),
    ParagraphKind.DIVERGENCE: (
        "did not reach agreement",
        "remitted to",
        "agreed to continue consultations",
        "remained seized",
    ),
    ParagraphKind.SUPPORT: ("expressed support", "supported", "reaffirmed its support"),
    ParagraphKind.PROCEDURAL: ("opened", "adopted", "decided"),
}

OF_OWN_ORGANS = frozenset({"requested", "tasked", "directed"})
"""Said only to an organ or secretariat of one's own; one Council does not request the other."""
