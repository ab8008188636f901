"""Any edits, undone, give the first value and the same rows, and the history only grows."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken
from baraza.domain.tree import Record, children, rebuilt, replaced, settle, shape, walk
from baraza.services.desk import Desk
from baraza.services.office import Office
from tests.samples import sample
from tests.storage import offices
from tests.storage.replay import replayed
from tests.storage.variations import any_record, any_value

numbers = st.integers(0, 2**32 - 1)


class Editing(RuleBasedStateMachine):
    """Edits a consultation in a real office, and keeps the earlier values as the window does."""

    template: Path

    @initialize()
    def open(self) -> None:
        self.folder = TemporaryDirectory()
        self.path = offices.copy(self.template, Path(self.folder.name))
        self.office = Office.open(self.path, clock=offices.StepClock())
        self.office.import_consultation(sample())
        self.desk = Desk(self.office)
        self.first_rows = offices.values_of(self.path)
        self.done: list[tuple[Consultation, Consultation]] = []
        self.undone: list[tuple[Consultation, Consultation]] = []
        self.ops = offices.ops_of(self.path)

    def edit(self, made: Record) -> None:
        assert isinstance(made, Consultation)
        before, after = self.desk.consultation, settle(made)
        if after != before:
            with suppress(RuleBroken):  # what could not be read again is not kept
                self.desk.save(before, after, "edit")
        if self.desk.consultation != before:
            self.done.append((before, after))
            self.undone.clear()

    def any_of(self, number: int) -> Record:
        records = [one for one in walk(self.desk.consultation) if type(one).__name__ != "Session"]
        return records[number % len(records)]

    @rule(number=numbers, rng=st.randoms(use_true_random=False))
    def change(self, number: int, rng: Any) -> None:
        record = self.any_of(number)
        values = {n: any_value(leaf, rng) for n, leaf in shape(type(record)).leaves.items()}
        self.edit(replaced(self.desk.consultation, record.key, replace(record, **values)))

    @rule(number=numbers)
    def add(self, number: int) -> None:
        record = self.any_of(number)
        branches = [branch for branch in shape(type(record)).branches.values() if branch.many]
        if branches:
            branch = branches[number % len(branches)]
            held = list(children(record, branch))
            held.insert(number % (len(held) + 1), any_record(branch.record, number))
            grown: dict[str, Any] = {branch.name: tuple(held)}
            self.edit(replaced(self.desk.consultation, record.key, replace(record, **grown)))

    @rule(number=numbers)
    def strike(self, number: int) -> None:
        record = self.any_of(number)
        if record is not self.desk.consultation and type(record).__name__ != "Languages":
            self.edit(replaced(self.desk.consultation, record.key, None))

    @rule(number=numbers)
    def reorder(self, number: int) -> None:
        def turn(record: Record) -> Record:
            turned: dict[str, Any] = {
                branch.name: (*held[1:], held[0])
                for place, branch in enumerate(shape(type(record)).branches.values())
                if branch.many
                and len(held := children(record, branch)) > 1
                and (number >> place) % 3 == 0
            }
            return replace(record, **turned) if turned else record

        self.edit(rebuilt(self.desk.consultation, turn))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        before, after = self.done.pop()
        self.desk.save(after, before, "edit", "edit")
        self.undone.append((before, after))

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        before, after = self.undone.pop()
        self.desk.save(before, after, "edit")
        self.done.append((before, after))

    @rule()
    def reopen(self) -> None:
        """The window is closed and opened: the value is the same, and undo begins anew."""
        value = self.desk.consultation
        self.office.close()
        self.office = Office.open(self.path, clock=offices.StepClock())
        self.desk = Desk(self.office)
        assert self.desk.consultation == value

    @invariant()
    def the_history_only_grows(self) -> None:
        if hasattr(self, "ops"):
            ops = offices.ops_of(self.path)
            assert ops[: len(self.ops)] == self.ops
            assert [op[1] for op in ops] == list(range(1, len(ops) + 1))
            self.ops = ops

    @invariant()
    def rows_history_and_value_say_the_same(self) -> None:
        if hasattr(self, "desk"):
            assert self.office.consultation() == self.desk.consultation
            assert replayed(self.path, self.desk.key) == self.desk.consultation

    def teardown(self) -> None:
        if not hasattr(self, "desk"):
            return
        try:
            while self.done:
                self.undo()
            assert self.office.consultation() == sample()
            assert offices.values_of(self.path) == self.first_rows
        finally:
            self.office.close()
            self.folder.cleanup()


def test_any_edits_undone_give_the_first_value_and_the_same_rows(template: Path) -> None:
    Editing.template = template
    run_state_machine_as_test(
        Editing,
        settings=settings(
            max_examples=10,
            stateful_step_count=20,
            deadline=None,
            # Shrinking would open thousands of offices; the failing steps are short enough.
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
