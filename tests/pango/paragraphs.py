"""What is set in both: the Arabic minutes of the sample, and paragraphs that mix all there is."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from baraza.exports.isolation import isolated
from baraza.exports.report import Report, Run, Runs, read
from baraza.exports.scripts import by_script
from tests.exports.written import report_of
from tests.samples import sample

# The trade's own: amounts, symbols, ranges, brackets, marks of vowels, names in other scripts.
MIXED = (
    "أحاط الاجتماع علما بقرار مجلس الأمن S/RES/2719(2023) المؤرخ 21 كانون الأول/ديسمبر 2023.",
    (
        "بلغت الاحتياجات 166.5 مليون دولار للسنة المالية 2025/26، ولم يُلتزم منها إلا بنسبة "
        "14.7 في المائة."
    ),
    (
        "[اتفق الاجتماع على تخصيص النطاق الترددي 3400–3600 MHz للبعثة "
        "(انظر الفقرة 5 (ب) من الوثيقة A/67/775–S/2013/110).]"
    ),
    (
        "أكد وفد الاتحاد الأفريقي (AU) ووفد الهيئة الحكومية الدولية المعنية بالتنمية (IGAD) "
        "موقفيهما؛ الإجراءان AC-01 وAC-02."
    ),
    (
        "شكر الرئيسان المشاركان السيدة አበበች በቀለ والسيد ገብረ እግዚአብሔር "
        "(مفوضية الاتحاد الأفريقي) على جهودهما."
    ),
    "قُدِّمَ التَّقْرِيرُ إِلَى اللَّجْنَةِ يَوْمَ 31 آذار/مارس 2026، الساعة 17:00 EAT / 10:00 EDT.",
    (
        "المبلغ 124\u202f875\u202f000 USD (75 في المائة)؛ والفجوة −4,8 مليون؛ "
        "والحد الأدنى 12 × 1.2 مليون."
    ),
    (
        "قال المندوب: «سنواصل العمل مع Mission de l’Union africaine (MUAS) حتى 2027-2028»، "
        "ثم رُفعت الجلسة."
    ),
    "الله لا إله إلا الله؛ الإسلام والألف واللام: لأن، لآن، لإن، بلا.",
)
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_STRONG = re.compile(r"[^\W\d_]")


def paragraphs() -> list[Runs]:
    """Return the texts of the Arabic minutes in their order, then the mixed ones; each once."""
    told = dict.fromkeys(_texts(report_of(sample(), "ar", "internal")))
    mixed = [tuple(by_script(Run(isolated(text)), "ar")) for text in MIXED]
    return [runs for runs in told if len(read(runs).split()) > 1] + mixed


def words(runs: Runs) -> list[str]:
    """Return the words of a text without marks of direction."""
    return _MARKS.sub("", read(runs)).split()


def for_pango(runs: Runs) -> str:
    """Return a text with its runs isolated from one another, as ours are by themselves."""
    return "".join(
        f"\N{FIRST STRONG ISOLATE}{run.text}\N{POP DIRECTIONAL ISOLATE}"
        if _STRONG.search(run.text)
        else run.text
        for run in runs
    )


def _texts(part: object) -> Iterator[Runs]:
    """Go through the texts of a part of a report."""
    if isinstance(part, tuple):
        runs = tuple(one for one in part if isinstance(one, Run))
        if runs:
            yield runs
        else:
            for one in part:
                yield from _texts(one)
    elif isinstance(part, Report) or (is_dataclass(part) and not isinstance(part, Run)):
        for one in fields(part):
            yield from _texts(getattr(part, one.name))
