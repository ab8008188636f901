"""The last step: where the text stands, what is open, and the acts that are recorded of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from baraza.domain.codes import OutcomeState, Step
from baraza.domain.standing import IN_FORCE, standing
from baraza.ui.room.adopt.act import Act
from baraza.ui.room.adopt.act_form import ActForm
from baraza.ui.room.adopt.acts import ACTS, ADOPT, CONFIRM, LAPSE
from baraza.ui.room.adopt.life import life_list
from baraza.ui.room.adopt.open_card import OpenCard, WaitingCard
from baraza.ui.room.adopt.zones import in_zones
from baraza.ui.room.step import ItemStep
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Card, FlowLayout, Label, Pill, ScrollPage
from baraza.ui.words import code_words

_TONES = {
    OutcomeState.SILENCE: "warn",
    OutcomeState.NOT_ADOPTED: "bad",
    None: "",
} | dict.fromkeys(IN_FORCE, "ok")


class AdoptStep(ItemStep):
    """Adoption is an act of the delegations; here it is recorded, never performed."""

    code = Step.ADOPT

    def _build(self) -> None:
        document = self.document
        self.form: ActForm | None = None
        self.state, self.line = Pill(), Label("", "second", wrap=True)
        self.deadline = Label("", "strong", wrap=True)
        self.buttons = {act.name: self._button(act) for act in ACTS}
        self.open = OpenCard(document)
        self.open.wanted.connect(self.services.reveal)
        self.open.pair_wanted.connect(lambda number, org: self.ask(ADOPT, pairs=((number, org),)))
        self.waiting = WaitingCard(document)
        self.waiting.confirmed.connect(
            lambda number, org: self.ask(CONFIRM, paragraph=number, by=org)
        )
        self.waiting.lapsed.connect(lambda number, org: self.ask(LAPSE, paragraph=number, by=org))
        self.life = self.add_part(life_list(document), lambda: self.document.value)
        self._lay_out()

    def _button(self, act: Act) -> Button:
        button = Button(act.title(), act.icon)
        button.clicked.connect(lambda: self.ask(act))
        return button

    def _lay_out(self) -> None:
        px = theme().px
        self.body = ScrollPage(self.title())
        self.standing_card = Card(self.tr("Where the text stands"), self.state)
        acts = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        acts.setSizePolicy(policy)
        flow = FlowLayout(acts, px(6))
        for button in self.buttons.values():
            flow.addWidget(button)
        self.standing_card.add(self.line, self.deadline, acts)
        self._forms = QVBoxLayout()
        across = QHBoxLayout()
        across.setSpacing(px(14))
        for card in (self.open, self.waiting):
            across.addWidget(card, 1)
        life = Card()
        life.add(self.life)
        self.body.add(self.standing_card)
        self.body.body.addLayout(self._forms)
        self.body.body.addLayout(across)
        self.body.add(life)
        self.body.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)

    def _show(self) -> None:
        super()._show()
        value = self.document.value
        if self.item_changed and value.outcome_lifecycle:
            self.life.choose(value.outcome_lifecycle[-1].key)
        here, zone = standing(value), value.session.timezone
        self.state.show_text(
            code_words(here.state) if here.state is not None else self.tr("No text yet")
        )
        self.state.show_tone(_TONES.get(here.state, "primary"))
        parts = [here.version, in_zones(here.since, zone), here.symbol]
        if here.is_withdrawn:
            parts.insert(0, self.tr("Withdrawn"))
        none = self.tr("Nothing has been circulated yet.")
        self.line.show_text(" · ".join(part for part in parts if part) or none)
        self._show_deadline(here.deadline, zone)
        for act in ACTS:
            self.buttons[act.name].setVisible(act.can(value, here))
        self.open.show_text()
        self.waiting.show_text()

    def _show_deadline(self, deadline: str, zone: str) -> None:
        self.deadline.setVisible(bool(deadline))
        if not deadline:
            return
        words = self.tr("Silence until {instants}").format(instants=in_zones(deadline, zone))
        if self.document.clock() >= datetime.fromisoformat(deadline):
            words = self.tr(
                "Silence ended on {instants}. Record whether it was kept or broken."
            ).format(instants=in_zones(deadline, zone))
        self.deadline.show_text(words)

    def ask(self, act: Act, **given: Any) -> None:
        """Open the form of an act, with some of its values given."""
        self._close_form()
        form = ActForm(self.document, act)
        form.recorded.connect(self._recorded)
        form.given_up.connect(self._give_up)
        self.form = form
        self._forms.addWidget(form)
        form.begin(**given)
        form.show()
        form.focus()

    def _recorded(self, words: str) -> None:
        self._close_form()
        self.document.tell(self.tr("Recorded: {act}").format(act=words))
        entries = self.life.records
        if entries:
            self.life.choose(entries[-1].key)
        self.life.table.setFocus()

    def _give_up(self) -> None:
        name = self.form.act.name if self.form is not None else ""
        self._close_form()
        if name in self.buttons:
            self.buttons[name].setFocus()

    def _close_form(self) -> None:
        if self.form is not None:
            self._forms.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def enter(self) -> None:
        """Put the caret to the first act that is possible."""
        possible = [button for button in self.buttons.values() if not button.isHidden()]
        if possible:
            possible[0].setFocus()

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of an entry in the life of the text."""
        if key == self.document.value.key and field == "outcome_lifecycle":
            self.life.table.setFocus()
            return True
        return super().reveal(key, field)

    def panes(self) -> list[QWidget]:
        """Return the state with its acts, the form if one is open, and the life of the text."""
        form = [self.form] if self.form is not None else []
        return [self.standing_card, *form, self.open, self.life]
