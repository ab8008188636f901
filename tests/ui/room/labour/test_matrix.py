"""The matrix by keys: arrows move, letters give roles, and nobody ever has two."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from baraza.domain.allocation import Role, give_role, roles_of
from baraza.domain.changes import change
from baraza.domain.consultation import Consultation
from baraza.domain.integrity import warnings
from baraza.ui.room.labour.matrix import LabourMatrix
from baraza.ui.room.labour.matrix_model import FIRST_ORG, LEAD, TASK
from baraza.ui.room.labour.matrix_paint import paint_role
from baraza.ui.room.labour.roles import GIVEN, distinct, given_by, letters
from baraza.ui.room.labour.step import LabourStep
from baraza.ui.theme.theme import theme
from tests.samples import sample
from tests.ui.keys import CTRL, press, type_in
from tests.ui.room.labour.host import Hosted, HostOf

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

type Labour = Hosted[LabourStep]


def at(labour: Labour, row: str, org: str | int) -> LabourMatrix:
    """Go to a cell of the matrix."""
    matrix = labour.step.rows.matrix
    column = matrix.cells.column_of(org) if isinstance(org, str) else org
    assert matrix.choose(labour.row(row).key, column)
    matrix.setFocus()
    return matrix


def role(labour: Labour, row: str, org: str) -> list[str]:
    return [str(one) for one in roles_of(labour.row(row), org)]


def test_the_arrows_move_and_a_letter_gives_a_role(labour: Labour) -> None:
    matrix = at(labour, "DL-01", "UN")
    press(matrix, Qt.Key.Key_Down)
    press(matrix, Qt.Key.Key_Right)
    press(matrix, Qt.Key.Key_Right)
    type_in(matrix, "c")
    assert role(labour, "DL-02", "IGAD") == ["co_lead"]
    assert labour.row("DL-02").informed == ("FGS",)
    assert matrix.cells.roles(matrix.currentIndex()) == (Role.CO_LEAD,)


@pytest.mark.parametrize(
    ("letter", "given"),
    [
        ("L", "lead"),
        ("C", "co_lead"),
        ("S", "support"),
        ("G", "contribute"),
        ("A", "consulted"),
        ("I", "informed"),
    ],
)
def test_each_letter_is_a_role(labour: Labour, letter: str, given: str) -> None:
    type_in(at(labour, "DL-04", "EU"), letter)
    assert role(labour, "DL-04", "EU") == [given]
    assert labour.window.top_bar.undo.isEnabled()
    press(labour.step.rows.matrix, Qt.Key.Key_Z, CTRL)
    assert role(labour, "DL-04", "EU") == []


def test_space_goes_through_the_roles_and_delete_clears(labour: Labour) -> None:
    matrix = at(labour, "DL-01", "EU")
    seen = []
    for _ in range(7):
        press(matrix, Qt.Key.Key_Space)
        seen.append(role(labour, "DL-01", "EU"))
    order = ["lead", "co_lead", "support", "contribute", "consulted", "informed"]
    assert seen == [[one] for one in order] + [[]]
    type_in(matrix, "s")
    press(matrix, Qt.Key.Key_Delete)
    assert role(labour, "DL-01", "EU") == []


def test_a_cell_is_changed_in_one_step(labour: Labour) -> None:
    type_in(at(labour, "DL-01", "IGAD"), "s")
    assert labour.document.undo_words == "IGAD: Support"
    labour.document.undo()
    assert labour.document.value == sample()


def test_a_lead_that_passes_is_told(labour: Labour) -> None:
    type_in(at(labour, "DL-01", "UN"), "l")
    assert (labour.row("DL-01").lead, role(labour, "DL-01", "AU")) == ("UN", [])
    assert labour.announced() == "Lead: UN, no longer AU"


def test_the_lead_is_shared_or_not_agreed_from_any_cell(labour: Labour) -> None:
    type_in(at(labour, "DL-03", "IGAD"), "j")
    assert labour.row("DL-03").lead == "joint"
    assert labour.row("DL-03").co_lead == ("AU", "UN")
    press(labour.step.rows.matrix, Qt.Key.Key_N)
    assert labour.row("DL-03").lead == "not_agreed"
    lead = labour.step.rows.matrix.cells.tasks[2].lead
    assert (lead.words, lead.is_open) == ("Not agreed", True)


def test_sharing_takes_two_and_says_so(labour: Labour) -> None:
    type_in(at(labour, "DL-01", "UN"), "j")
    assert labour.document.value == sample()
    assert "at least 2 co-leads" in labour.step.rows.refusal.text()
    assert labour.step.rows.refusal.isVisible()
    type_in(labour.step.rows.matrix, "c")
    assert not labour.step.rows.refusal.isVisible()


def test_a_joint_lead_that_ends_is_told(labour: Labour) -> None:
    matrix = at(labour, "DL-03", "UN")
    type_in(matrix, "j")
    press(matrix, Qt.Key.Key_Delete)
    assert (labour.row("DL-03").lead, labour.row("DL-03").co_lead) == (None, ("AU",))
    assert labour.announced().startswith("The joint lead ends")


def test_delete_on_the_lead_clears_it(labour: Labour) -> None:
    press(at(labour, "DL-01", LEAD), Qt.Key.Key_Delete)
    assert labour.row("DL-01").lead is None


def test_letters_without_a_meaning_do_nothing(labour: Labour) -> None:
    matrix = at(labour, "DL-01", "UN")
    type_in(matrix, "xyz9")
    press(matrix, Qt.Key.Key_L, CTRL)
    assert labour.document.value == sample()
    assert labour.step.rows.row == labour.row("DL-01")


def take(menu: QMenu, words: str) -> None:
    names = [one.text().split("\t")[0] for one in menu.actions() if not one.isSeparator()]
    for _ in range(names.index(words) + 1):
        press(menu, Qt.Key.Key_Down)
    press(menu, Qt.Key.Key_Return)


def test_enter_opens_the_roles_and_the_arrows_choose(labour: Labour) -> None:
    matrix = at(labour, "DL-01", "FGS")
    press(matrix, Qt.Key.Key_Return)
    menu = matrix.findChildren(QMenu)[-1]
    assert menu.isVisible()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["No role\tDelete"]
    take(menu, "Consulted")
    assert role(labour, "DL-01", "FGS") == ["consulted"]


def test_space_on_the_lead_opens_who_may_lead(labour: Labour) -> None:
    matrix = at(labour, "DL-02", LEAD)
    press(matrix, Qt.Key.Key_Space)
    take(matrix.findChildren(QMenu)[-1], "African Union")
    assert (labour.row("DL-02").lead, labour.row("DL-02").support) == ("AU", ())


def test_a_second_click_on_a_cell_opens_the_roles(labour: Labour) -> None:
    matrix = at(labour, "DL-01", TASK)
    cell = matrix.cells.index(1, FIRST_ORG)
    place: QPoint = matrix.visualRect(cell).center()
    for expected in (0, 1):
        QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len([one for one in matrix.findChildren(QMenu) if one.isVisible()]) == expected
    matrix.findChildren(QMenu)[-1].close()


def test_the_columns_are_the_parties_in_their_order_then_the_others(labour: Labour) -> None:
    across = labour.step.rows.matrix.cells.across
    assert [(one.org, one.is_party) for one in across] == [
        ("UN", True),
        ("AU", True),
        ("IGAD", True),
        ("EU", False),
        ("FGS", False),
    ]
    labour.turn_to(3)
    shown = [one.org for one in labour.step.rows.matrix.cells.across]
    assert shown == ["UN", "AU", "IGAD", "LCBC", "EU"]


def test_a_new_role_brings_a_column_and_the_cell_stays(labour: Labour) -> None:
    matrix = at(labour, "DL-05", "FGS")
    labour.document.edit("Role", give_role, labour.row("DL-01").key, "LAS", Role.SUPPORT)
    assert matrix.cells.column_of("LAS") > 0
    assert matrix.cells.organisation(matrix.currentIndex()).org == "FGS"  # type: ignore[union-attr]
    assert matrix.current_key() == labour.row("DL-05").key


def test_cells_are_spoken_in_words(labour: Labour) -> None:
    cells = labour.step.rows.matrix.cells
    spoken = cells.data(cells.index(1, FIRST_ORG + 1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "AU, Logistic support package: Support"
    labour.turn_to(1)
    lead = cells.data(cells.index(1, LEAD), Qt.ItemDataRole.AccessibleTextRole)
    assert lead.endswith("No lead recorded; printed as not agreed")


def test_two_roles_of_a_careless_file_are_shown_and_one_is_left(
    labour_of: HostOf[LabourStep],
) -> None:
    labour = labour_of(_with_two_roles())
    matrix = at(labour, "DL-01", "AU")
    assert matrix.cells.roles(matrix.currentIndex()) == (Role.LEAD, Role.SUPPORT)
    type_in(matrix, "s")
    assert labour.row("DL-01").lead is None
    assert role(labour, "DL-01", "AU") == ["support"]
    found = [fault.rule for fault in warnings(labour.document.value)]
    assert "organisation-in-two-roles" not in found


def _with_two_roles() -> Consultation:
    key = sample().agenda_items[0].division_of_labour[0].key
    return change(sample(), key, support=("UN", "AU"))


def test_outside_the_parties_a_lead_is_marked(labour: Labour) -> None:
    labour.turn_to(3)
    lead = labour.step.rows.matrix.cells.tasks[0].lead
    assert (lead.words, lead.is_open) == ("LCBC", True)
    assert lead.hint == "Lake Chad Basin Commission: not a party"


def test_words_where_there_is_room_else_letters(labour: Labour) -> None:
    matrix, in_words = labour.step.rows.matrix, []
    for org in ("LAS", "EAC", "SADC", "ICGLR", "LCBC"):
        in_words.append(matrix.painter_.in_words)
        labour.document.edit("Role", give_role, labour.row("DL-01").key, org, Role.INFORMED)
        QApplication.processEvents()
    assert (in_words[0], matrix.painter_.in_words) == (True, False)
    assert matrix.horizontalScrollBar().maximum() == 0
    assert matrix.columnWidth(TASK) >= 220


def test_the_roles_can_be_told_apart_in_grey() -> None:
    pictures = {}
    for one in Role:
        image = QImage(80, 24, QImage.Format.Format_RGB32)
        image.fill(theme().colour("card"))
        painter = QPainter(image)
        paint_role(painter, image.rect(), one, "", theme().tokens.family("global"))
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        pictures[one] = [grey.pixelColor(x, y).red() for x in range(80) for y in range(24)]
    for one in Role:
        for other in Role:
            pairs = zip(pictures[one], pictures[other], strict=True)
            differing = sum(abs(a - b) > 12 for a, b in pairs)
            assert one is other or differing > 60, (one, other)


def test_letters_never_collide() -> None:
    assert len(set(letters().values())) == len(GIVEN) == 8
    assert distinct("L C S G A I J J") == {}
    assert distinct("L C S G A I J") == {}
    assert distinct("L C S G A I J NN") == {}
    french = distinct("R C A F U I E N")
    assert french[Role.LEAD] == "R"
    assert given_by("l") == "lead"
    assert given_by("q") is None


def test_what_is_typed_is_text_and_never_mark_up(labour: Labour) -> None:
    words = "<b>Guard</b> & {0} %s"
    labour.document.set("Task", labour.row("DL-01").key, activity=words)
    cells = labour.step.rows.matrix.cells
    index: Any = cells.index(0, TASK)
    assert cells.data(index) == words
    assert "&lt;b&gt;Guard" in cells.data(index, Qt.ItemDataRole.ToolTipRole)
    assert labour.step.rows.form.header.title.text() == words


def test_delegations_are_gone_to_by_number(labour: Labour) -> None:
    matrix = at(labour, "DL-03", TASK)
    assert labour.step.go_to_delegation(2)
    assert matrix.cells.organisation(matrix.currentIndex()).org == "AU"  # type: ignore[union-attr]
    assert matrix.current_key() == labour.row("DL-03").key
    assert not labour.step.go_to_delegation(9)


def test_it_is_as_high_as_its_rows(labour: Labour) -> None:
    matrix = labour.step.rows.matrix
    QApplication.processEvents()
    rows = sum(matrix.rowHeight(place) for place in range(5))
    assert matrix.height() >= rows + matrix.horizontalHeader().height()
    assert matrix.verticalScrollBar().maximum() == 0
    long = replace(labour.row("DL-01"), activity="word " * 90).activity.strip()
    labour.document.set("Task", labour.row("DL-01").key, activity=long)
    QApplication.processEvents()
    assert sum(matrix.rowHeight(place) for place in range(5)) > rows
    assert matrix.verticalScrollBar().maximum() == 0


def test_the_page_follows_the_current_row(labour: Labour) -> None:
    key = labour.item.key
    for number in range(14):
        line = labour.step.rows.add_line.line
        line.setText(f"Task {number}")
        press(line, Qt.Key.Key_Return)
    assert len(labour.item.division_of_labour) == 19
    matrix = labour.step.rows.matrix
    matrix.choose(labour.row("DL-01").key, TASK)
    labour.step.enter()
    QApplication.processEvents()
    seen = labour.step.body.viewport()
    for _ in range(18):
        press(matrix, Qt.Key.Key_Down)
        middle = matrix.visualRect(matrix.currentIndex()).center()
        place = matrix.viewport().mapTo(seen, middle)
        assert seen.rect().contains(place), matrix.currentIndex().row()
    press(matrix, Qt.Key.Key_Home, CTRL)
    head = labour.step.sections["labour"].head
    assert head.mapTo(seen, head.rect().center()).y() > 0
    assert labour.item.key == key


def test_its_parts_are_commands(labour: Labour) -> None:
    commands = dict(labour.step.commands())
    assert "Labour: Funding" in commands
    commands["Labour: Funding"]()
    assert not labour.step.sections["funding"].is_folded
    assert QApplication.focusWidget() is labour.step.sections["funding"].head
