"""Widgets that several pages use: each one thing, none that knows of a consultation's storage."""

from baraza.ui.widgets.badge import Badge
from baraza.ui.widgets.buttons import Button, IconButton, IconLabel
from baraza.ui.widgets.card import Card
from baraza.ui.widgets.chips import Chip, ChipRow
from baraza.ui.widgets.choice import Choice
from baraza.ui.widgets.empty import EmptyState
from baraza.ui.widgets.findings import FindingEntry, FindingLine, FindingRow, FindingsPanel
from baraza.ui.widgets.flow import FlowLayout
from baraza.ui.widgets.header import PageHeader, SectionHeader
from baraza.ui.widgets.label import Elided, Label, Pill
from baraza.ui.widgets.scroll import ScrollPage
from baraza.ui.widgets.segments import Segments
from baraza.ui.widgets.stack import Stack
from baraza.ui.widgets.steps import Step, StepBar
from baraza.ui.widgets.table import Column, DataTable, RowsModel
from baraza.ui.widgets.text import GrowingText
from baraza.ui.widgets.tick import Tick
from baraza.ui.widgets.toast import Toast

__all__ = [
    "Badge",
    "Button",
    "Card",
    "Chip",
    "ChipRow",
    "Choice",
    "Column",
    "DataTable",
    "Elided",
    "EmptyState",
    "FindingEntry",
    "FindingLine",
    "FindingRow",
    "FindingsPanel",
    "FlowLayout",
    "GrowingText",
    "IconButton",
    "IconLabel",
    "Label",
    "PageHeader",
    "Pill",
    "RowsModel",
    "ScrollPage",
    "SectionHeader",
    "Segments",
    "Stack",
    "Step",
    "StepBar",
    "Tick",
    "Toast",
]
