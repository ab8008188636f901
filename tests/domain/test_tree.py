"""Taking apart, putting together, ordering, comparing and merging a consultation."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from baraza.domain import changes
from baraza.domain.consultation import Consultation
from baraza.domain.merging import merge
from baraza.domain.ranks import between, spread
from baraza.domain.tree import (
    Nodes,
    Record,
    diff,
    find,
    places,
    put_together,
    settle,
    take_apart,
    walk,
)
from tests.samples import sample

type Edit = Callable[[Consultation], Consultation]


def applied(nodes: Nodes, before: Record, after: Record) -> Nodes:
    """Do to the nodes what the store does to its rows."""
    result = dict(nodes)
    for change in diff(before, after):
        if change.after is None:
            del result[change.key]
        else:
            result[change.key] = change.after
    return result


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Draw a change of the agenda, of a text, or of a list."""
    kind = draw(st.sampled_from(["move", "strike", "text", "copy", "reverse"]))
    place = draw(st.integers(0, 30))
    to = draw(st.integers(0, 30))
    text = draw(st.text("abc é", min_size=1, max_size=5).filter(str.strip))

    def edit(value: Consultation) -> Consultation:
        facts, items = value.facts, value.agenda_items
        if kind == "move":
            return changes.move(value, items[place % len(items)].key, to % len(items))
        if kind == "strike" and facts:
            return changes.strike(value, facts[place % len(facts)].key)
        if kind == "text" and facts:
            return changes.change(value, facts[place % len(facts)].key, text=text)
        if kind == "copy":
            new = changes.fresh_id(value, "facts[].id", "FA")
            known = replace(sample().facts[0], key=Record().key, rank="", id=new)
            return changes.add(value, value.key, "facts", known, to % (len(facts) + 1))
        return replace(value, facts=facts[::-1])

    return edit


def test_put_together_gives_what_was_taken_apart() -> None:
    assert put_together(take_apart(sample())) == sample()


def test_ranks_ascend_in_every_branch() -> None:
    order: dict[tuple[object, str], list[str]] = {}
    for node in take_apart(sample()).values():
        order.setdefault((node.parent, node.branch), []).append(node.rank)
    assert all(ranks == sorted(set(ranks)) for ranks in order.values())


@given(st.lists(edits(), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_rows_written_by_diff_hold_the_value(done: list[Edit]) -> None:
    value, nodes = sample(), take_apart(sample())
    for edit in done:
        after = changes.settled(value, edit(value))
        nodes = applied(nodes, value, after)
        assert nodes == take_apart(after)
        assert put_together(nodes) == after
        value = after


def test_one_move_is_one_change() -> None:
    facts = sample().facts
    moved = replace(sample(), facts=(facts[-1], *facts[:-1]))
    assert len(diff(sample(), settle(moved, sample()))) == 1


def test_nothing_changed_is_no_change() -> None:
    assert diff(sample(), sample()) == ()
    assert settle(sample(), None) is sample()


def test_struck_children_come_before_their_parents() -> None:
    struck = changes.settled(sample(), replace(sample(), agenda_items=sample().agenda_items[:1]))
    seen: set[object] = set()
    for change in diff(sample(), struck):
        if change.after is None:
            assert change.before is not None
            assert change.before.parent not in seen
            seen.add(change.key)
    assert len(seen) > 50


def test_a_record_may_move_to_another_parent() -> None:
    first, second, *rest = sample().agenda_items
    action = first.action_items[0]
    new = replace(
        sample(),
        agenda_items=(
            replace(first, action_items=first.action_items[1:]),
            replace(second, action_items=(*second.action_items, action)),
            *rest,
        ),
    )
    after = changes.settled(sample(), new)
    found = [change for change in diff(sample(), after) if change.key == action.key]
    assert len(found) == 1
    assert found[0].before is not None
    assert found[0].after is not None
    assert found[0].after.parent == second.key
    assert applied(take_apart(sample()), sample(), after) == take_apart(after)


def test_places_name_members_as_a_file_does() -> None:
    known = {record.key: place for place, record in places(sample())}
    line = sample().agenda_items[0].funding
    assert line is not None
    assert known[line.lines[1].key] == "agenda_items[0].funding.lines[1]"
    assert known[sample().key] == ""


def test_merge_keeps_both_sides_and_tells_where_they_differ() -> None:
    one, two, three = sample().facts[:3]
    ours = changes.change(sample(), one.key, text="ours")
    ours = changes.change(ours, two.key, text="mine")
    theirs = changes.change(sample(), two.key, text="theirs")
    theirs = changes.settled(sample(), changes.strike(theirs, three.key))
    merged, conflicts = merge(sample(), ours, theirs)
    texts = [fact.text for fact in merged.facts[:2]]
    assert texts == ["ours", "mine"]
    assert [(c.key, c.leaf, c.ours, c.theirs) for c in conflicts] == [
        (two.key, "text", "mine", "theirs")
    ]
    assert find(merged, three.key) is None


def test_merge_keeps_what_one_side_struck_and_the_other_changed() -> None:
    item = sample().agenda_items[0]
    ours = replace(sample(), agenda_items=sample().agenda_items[1:])
    theirs = changes.change(sample(), item.paragraphs[0].key, verb="noted")
    merged, _ = merge(sample(), ours, theirs)
    kept = find(merged, item.paragraphs[0].key)
    assert kept is not None
    assert find(merged, item.key) is not None


@given(st.lists(st.integers(0, 100), min_size=1, max_size=60))
def test_between_always_finds_room(at: list[int]) -> None:
    ranks = list(spread(3))
    for place in at:
        here = place % (len(ranks) + 1)
        low = ranks[here - 1] if here else ""
        high = ranks[here] if here < len(ranks) else ""
        ranks.insert(here, between(low, high))
    assert ranks == sorted(set(ranks))
    assert not any(rank.endswith("0") for rank in ranks)


@given(st.integers(0, 4000))
def test_spread_ascends_with_room_at_both_ends(size: int) -> None:
    ranks = list(spread(size))
    assert ranks == sorted(set(ranks))
    assert len(ranks) == size
    if ranks:
        assert between("", ranks[0]) < ranks[0]
        assert between(ranks[-1], "") > ranks[-1]


def test_walk_counts_every_record_once() -> None:
    keys = [record.key for record in walk(sample())]
    assert len(keys) == len(set(keys)) == len(take_apart(sample()))
