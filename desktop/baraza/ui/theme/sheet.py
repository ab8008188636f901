"""The style sheet, written from the colours. Roles are dynamic properties: role, tone, kind."""

from string import Template

from baraza.ui.theme.tokens import FAMILIES, Tokens

_TONES = ("ok", "warn", "bad", "primary")

_SHEET = Template("""
* { font-size: $f14; outline: none; }
QWidget#ground, QMainWindow, QDialog { background: $ground; }
QWidget { color: $text; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: $text_muted; font-size: $f12; }
QLabel[role="second"] { color: $text_second; font-size: $f13; }
QLabel[role="title"] { font-size: $f20; font-weight: 700; }
QLabel[role="heading"] { font-size: $f15; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="overline"] { color: $text_muted; font-size: $f11; font-weight: 600; }
QLabel[role="caption"] { color: $text_second; font-size: $f12; font-weight: 500; }
QLabel[role="refusal"] { color: $bad; font-size: $f12; }
QLabel[role="key"] { color: $text_muted; background: $sunken; border: 1px solid $border;
  border-bottom: 2px solid $border_strong; border-radius: $p4; padding: 0 $p5; font-size: $f11;
  font-weight: 500; }
QLabel[role="pill"] { border-radius: $p10; padding: $p2 $p9; font-size: $f12; font-weight: 500;
  color: $text_second; background: $sunken; border: 1px solid $border; }
QLabel[role="badge"] { border-radius: $p6; padding: $p2 $p7; font-weight: 700; font-size: $f13;
  }

QFrame[role="topbar"] { background: $card; border-bottom: 1px solid $border; }
QFrame[role="footer"] { background: $card; border-top: 1px solid $border; }
QFrame[role="side"] { background: $panel; }
QFrame[role="rail"] { background: $panel; border-right: 1px solid $border; }
QFrame[role="card"] { background: $card; border: 1px solid $border; padding: 1px;
  border-radius: $p12; }
QFrame[role="card"][active="true"] { border: 2px solid $focus; padding: 0; }
QFrame[role="strip"] { background: $card; border: 1px solid $border; border-radius: $p10; }
QFrame[role="strip"]:focus { border: 2px solid $focus; }
QFrame[role="well"] { background: $sunken; border: 1px solid $border; border-radius: $p8; }
QFrame[role="line"] { background: $border; border: none; }
QFrame[role="toast"] { background: $text; border-radius: $p10; }
QFrame[role="toast"] QLabel { color: $card; font-size: $f13; }
QFrame[role="toast"] QPushButton { background: transparent; border: 1px solid transparent;
  color: $card;
  font-weight: 700; text-decoration: underline; padding: $p4 $p8; }
QFrame[role="toast"] QPushButton:focus { border: 1px solid $card; }
QFrame[role="palette"] { background: $card; border: 1px solid $border_strong;
  border-radius: $p12; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { background: $card; color: $text;
  border: 1px solid $control;
  border-radius: $p8; padding: 1px; selection-background-color: $selection;
  selection-color: $text; }
QLineEdit { padding: $p5 $p9; placeholder-text-color: $text_muted; }
QLineEdit:focus { border: 2px solid $focus; padding: $p4 $p8; }
QPlainTextEdit, QTextEdit { padding: $p3 $p5; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: $p2 $p4; }
QComboBox { padding: $p5 $p9; }
QComboBox:focus { border: 2px solid $focus; padding: $p4 $p8; }
QComboBox::drop-down { border: none; width: $p26; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $card; color: $text;
  border: 1px solid $border_strong; outline: 0;
  selection-background-color: $primary_soft; selection-color: $text; padding: $p4; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; border-color: $border; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $sunken;
  color: $text_muted; border-color: $border; }
QLineEdit[refused="true"], QPlainTextEdit[refused="true"],
  QComboBox[refused="true"] { border-color: $bad; }
QLineEdit[role="bare"], QPlainTextEdit[role="bare"] { background: transparent; border: none;
  padding: $p2; font-size: $f15; }
QLineEdit[role="query"] { border: none; background: transparent; padding: $p7 $p8;
  font-size: $f15; }

QPushButton { background: $card; color: $text; border: 1px solid $border_strong;
  border-radius: $p8;
  padding: $p7 $p14; font-weight: 500; }
QPushButton:hover { background: $sunken; }
QPushButton:focus { border: 2px solid $focus; padding: $p6 $p13; }
QPushButton:disabled { color: $text_muted; background: $sunken; }
QPushButton[kind="primary"] { background: $primary; color: $on_primary;
  border: 1px solid $primary; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: $p6 $p13; }
QPushButton[kind="primary"]:disabled { background: $control; border-color: $control; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent;
  color: $primary; padding: $p5 $p8; }
QPushButton[kind="quiet"]:hover { background: $primary_soft; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: $p4 $p7; }
QPushButton[kind="quiet"]:disabled { color: $text_muted; }
QPushButton[kind="row"] { background: transparent; border: 1px solid transparent; color: $text;
  text-align: left;
  font-weight: 400; padding: $p6 $p8; border-radius: $p8; }
QPushButton[kind="row"]:hover { background: $sunken; }
QPushButton[kind="row"]:focus { border: 2px solid $focus; padding: $p5 $p7; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: $p7;
  padding: $p5 $p7;
  color: $text_second; font-size: $f13; }
QToolButton:hover { background: $sunken; border-color: $border; }
QToolButton:focus { border: 2px solid $focus; padding: $p4 $p6; }
QToolButton:checked { background: $primary_soft; color: $primary; font-weight: 600; }
QToolButton[role="place"] { font-size: $f14; text-align: left; padding: $p8 $p10;
  border-radius: $p8; }
QToolButton[role="place"]:focus { padding: $p7 $p9; }
QToolButton[role="small"] { padding: $p2; border-radius: $p5; }
QToolButton[role="small"]:focus { padding: $p1; }
QToolButton::menu-indicator { image: none; }

QRadioButton[role="segment"] { color: $text_second; background: $card;
  border: 1px solid $border;
  border-radius: $p10; padding: $p3 $p8; font-size: $f12; spacing: 0; }
QRadioButton[role="segment"]::indicator { width: 0; height: 0; image: none;
  border: none; background: transparent; margin: 0; }
QRadioButton[role="segment"]:hover { background: $sunken; }
QRadioButton[role="segment"]:checked { background: $primary_soft; color: $primary;
  border-color: $primary_soft; font-weight: 600; }
QRadioButton[role="segment"]:disabled { color: $text_muted; background: $sunken;
  border-style: dashed; }
QRadioButton[role="segment"]:focus { border: 2px solid $focus; padding: $p2 $p7; }

QListView, QTableView, QTreeView { background: transparent; border: none; outline: 0;
  color: $text;
  selection-background-color: $primary_soft; selection-color: $text; gridline-color: $border; }
QListView[role="results"]::item { padding: $p8; border-radius: $p7; }
QListView[role="results"]::item:selected { background: $primary_soft; color: $primary; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; border: none;
  border-bottom: 1px solid $border_strong;
  color: $text_muted; font-size: $f12; font-weight: 600; padding: $p4 $p8; }
QTableCornerButton::section { background: transparent; border: none; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text_second; border: 2px solid transparent;
  border-bottom: 2px solid transparent;
  padding: $p7 $p10; font-size: $f13; font-weight: 500; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $primary; border-bottom: 2px solid $primary; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid $focus; border-radius: $p6; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }

QProgressBar { background: $border; border: none; border-radius: $p3; max-height: $p6;
  min-height: $p6; }
QProgressBar::chunk { background: $primary; border-radius: $p3; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent;
  border: none; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QScrollBar:vertical { background: transparent; width: $p10; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: $p10; margin: 2px; }
QScrollBar::handle { background: $control; border-radius: $p3; }
QScrollBar::handle:vertical { min-height: $p28; }
QScrollBar::handle:horizontal { min-width: $p28; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $text; color: $card; border: none; padding: $p4 $p6; }
QMenu { background: $card; color: $text; border: 1px solid $border_strong; padding: $p4; }
QMenu::item { padding: $p6 $p18; border-radius: $p6; }
QMenu::item:selected { background: $primary_soft; }
QCalendarWidget QWidget { background: $card; }
QCalendarWidget QAbstractItemView { selection-background-color: $primary;
  selection-color: $on_primary; }
""")


def sheet(tokens: Tokens, scale: float) -> str:
    """Return the style sheet of the whole application."""
    values = {name: getattr(tokens, name) for name in Tokens.__slots__}
    for size in range(29):
        values[f"p{size}"] = f"{round(size * scale)}px"
        values[f"f{size}"] = f"{round(size * scale)}px"
    return _SHEET.substitute(values) + _tones(tokens)


def _tones(tokens: Tokens) -> str:
    rules = []
    for tone in _TONES:
        colour, soft = tokens.colour(tone), tokens.colour(f"{tone}_soft")
        rules.append(
            f'QLabel[role="pill"][tone="{tone}"]'
            f" {{ color: {colour}; background: {soft}; border-color: {soft}; }}"
            f'QLabel[role="second"][tone="{tone}"], QLabel[role="muted"][tone="{tone}"],'
            f'QLabel[role="strong"][tone="{tone}"] {{ color: {colour}; }}'
            f'QRadioButton[role="segment"][tone="{tone}"]:checked'
            f" {{ color: {colour}; background: {soft}; border-color: {soft}; }}"
        )
    for family in FAMILIES:
        colour, soft = tokens.colour(family), tokens.colour(f"{family.rstrip('_')}_soft")
        rules.append(f'QLabel[family="{family}"] {{ color: {colour}; background: {soft}; }}')
    return "".join(rules)
