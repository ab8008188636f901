"""Words for invented files; some are chosen to be mistaken for mark-up, formats or formulas."""

LABELS = (
    "Director",
    "Head of unit & focal point",
    "Liaison officer <b>acting</b>",
    "100 % of {0} %s",
    "=SUM(A1:A9)",
    "Siège \u2013 Addis-Abeba",
    "مكتب الاتصال",
    " padded ",
    "A\u200d\u200fB",
    "Mchambuzi",
    "x",
)
TEXTS = (
    *LABELS,
    "The meeting took note.",
    "First line.\nSecond line,\twith a tab.",
    "Le texte « entre guillemets » reste tel quel.",
    "Zero\u200bwidth",
    "\\alpha $x$ #set page() `code`",
)
BLANK_TEXTS = (" ", "\n", " \t \n")

EXPERTISE = (
    "political",
    "mediation",
    "early_warning",
    "military_planning",
    "police",
    "mission_support",
    "budget_finance",
    "human_rights_hrddp",
    "legal_procedural",
    "ddr_ssr",
)
FUNCTIONS = ("mediation", "mission_command", "mission_logistics", "counter_ied", "youth", "ssr")
BASES = ("sourced", "illustrative", "memory", "assumed")
