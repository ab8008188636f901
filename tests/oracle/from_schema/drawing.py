"""Drawing a document along the schema: members by chance, those aimed at for certain."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st

from tests.oracle.from_schema.aims import NOT_DRAWN, Form, Path
from tests.oracle.from_schema.scalars import one_of, scalars, strings, whole_numbers
from tests.oracle.from_schema.shape import branches, object_branch, resolved
from tests.oracle.plain import Json


@cache
def _some_of(names: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), unique=True, max_size=4)


@dataclass
class Drawing:
    """One document being drawn; ids and references are put right afterwards (`mending`)."""

    draw: Callable[[st.SearchStrategy[Any]], Any]
    schema: Json
    wanted: dict[Path, Form]
    budget: int
    """How many optional members may still come by chance; it keeps a document small."""

    def document(self) -> Json:
        """The whole document."""
        return self._record(self.schema, (), is_aimed=True)

    def _is_on_the_way(self, path: Path) -> bool:
        longer = [other for other, form in self.wanted.items() if len(other) > len(path)]
        return any(other[: len(path)] == path for other in longer)

    def _chosen(self, record: Json, path: Path, *, is_aimed: bool) -> set[str]:
        """Names of the members that are written."""
        names = [name for name in record["properties"] if path or name not in NOT_DRAWN]
        chosen = set(record.get("required", ()))
        optional = [name for name in names if name not in chosen]
        if optional and self.budget > 0:
            extra = self.draw(_some_of(tuple(optional)))
            self.budget -= len(extra)
            chosen.update(extra)
        refused = set()
        for name in names if is_aimed else ():
            form = self.wanted.get((*path, name))
            if form == "absent":
                refused.add(name)
            elif form is not None or self._is_on_the_way((*path, name)):
                chosen.add(name)
        for branch in record.get("anyOf", ()):
            if not any(chosen.issuperset(one.get("required", ())) for one in record["anyOf"]):
                # Neither `text` nor `alternatives`: take the first that is not refused.
                chosen.update(set(branch["required"]) - refused)
                chosen -= refused
        return chosen - refused

    def _record(self, record: Json, path: Path, *, is_aimed: bool, is_filled: bool = False) -> Json:
        chosen = self._chosen(record, path, is_aimed=is_aimed)
        if is_filled and not chosen:
            chosen = {self.draw(one_of(tuple(record["properties"])))}
        return {
            name: self._member(member, (*path, name), is_aimed=is_aimed)
            for name, member in record["properties"].items()
            if name in chosen
        }

    def _member(self, member: Json, path: Path, *, is_aimed: bool) -> Any:
        node = resolved(member, self.schema)
        form = self.wanted.get(path) if is_aimed else None
        is_deep = is_aimed and self._is_on_the_way(path)
        if form == "null":
            return None
        if form == "default":
            return node["default"]
        if form == "empty":
            return [] if any("items" in one for one in branches(node, self.schema)) else {}
        return self._value(node, path, is_filled=form == "filled" or is_deep, is_aimed=is_aimed)

    def _value(self, node: Json, path: Path, *, is_filled: bool, is_aimed: bool) -> Any:
        node = resolved(node, self.schema)
        record = object_branch(node, self.schema)
        if record is not None and is_aimed and self._is_on_the_way(path):
            return self._record(record, path, is_aimed=True)
        forms = branches(node, self.schema)
        if is_filled:
            forms = [one for one in forms if one.get("type") != "null"]
        form = forms[0] if len(forms) == 1 else self.draw(st.sampled_from(forms))
        if "properties" in form:
            return self._record(form, path, is_aimed=is_aimed, is_filled=is_filled)
        if form.get("type") == "object":
            return self._map(form, path, is_filled=is_filled)
        if form.get("type") == "array":
            return self._array(form, path, is_filled=is_filled, is_aimed=is_aimed)
        return self._plain(form, node, is_filled=is_filled)

    def _plain(self, form: Json, node: Json, *, is_filled: bool) -> Any:
        drawn = scalars(form, self.schema)
        if is_filled and "default" in node and len(form.get("enum", (1, 2))) > 1:
            # Filled means something else than the default, where there is something else.
            drawn = drawn.filter(lambda value: value != node["default"])
        return self.draw(drawn)

    def _map(self, form: Json, path: Path, *, is_filled: bool) -> Json:
        low = max(form.get("minProperties", 0), int(is_filled))
        names = form.get("propertyNames", {"type": "string", "minLength": 1})
        keys = (
            st.sampled_from(names["enum"])
            if "enum" in names
            else strings({"type": "string", **names}, self.schema)
        )
        drawn = self.draw(st.lists(keys, min_size=low, max_size=max(low, 2), unique=True))
        inner = form.get("additionalProperties", {"type": "string"})
        return {key: self._value(inner, path, is_filled=True, is_aimed=False) for key in drawn}

    def _array(self, form: Json, path: Path, *, is_filled: bool, is_aimed: bool) -> list[Any]:
        low = max(form.get("minItems", 0), int(is_filled))
        high = low + 2 if self.budget > 0 else low
        length = self.draw(whole_numbers(low, min(high, form.get("maxItems", high))))
        entries: list[Any] = []
        for index in range(length):
            # Only the first entry is aimed at, so that the others vary.
            aimed = is_aimed and index == 0
            entry = self._value(form["items"], path, is_filled=False, is_aimed=aimed)
            if not form.get("uniqueItems") or entry not in entries:
                entries.append(entry)
        return entries
