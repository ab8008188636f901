"""Every rule that is raised anywhere below the windows has words on the command line."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import baraza
from baraza.cli.words import CAUSES, PLAIN_KINDS, WORDS, cause

PACKAGE = Path(baraza.__file__).parent
RULE = re.compile(r"[a-z]+[a-z0-9]*(-[a-z0-9]+)*")
# Calls whose first or second argument is the name of a rule.
TELLERS = {"add": 1, "fault": 1, "Fault": 1, "_unexpected": 0, "_Found": 0, "NumberRefused": 0}
# What a command can meet. The rules of editing in the domain are told by the window alone.
MET = (
    *("domain/kinds", "domain/integrity", "domain/disclosure", "exchange", "exports"),
    *("services", "storage", "cli"),
)


def rules_in(file: Path) -> Iterator[str]:
    """Go through the names of rules in a module: told, raised, or given to a kind."""
    errors = _error_names()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield from _in_call(node, errors)
        elif isinstance(node, ast.Assign) and _names(node.targets) & {"rule"}:
            yield from _texts(node.value)


def _in_call(node: ast.Call, errors: set[str]) -> Iterator[str]:
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    at = 0 if name in errors else TELLERS.get(name)
    if at is not None and len(node.args) > at:
        yield from _texts(node.args[at])
    for keyword in node.keywords:
        if keyword.arg == "rule":
            yield from _texts(keyword.value)


def _texts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, str) and RULE.fullmatch(value):
        yield value


def _names(targets: list[ast.expr]) -> set[str]:
    return {target.id for target in targets if isinstance(target, ast.Name)}


@cache
def _error_names() -> set[str]:
    """Return the names of all classes of expected errors, by what they derive from."""
    known = {"BarazaError"}
    classes = [
        node
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    for _ in range(5):
        known |= {c.name for c in classes if known & {getattr(b, "id", "") for b in c.bases}}
    return known


ALL = {
    (rule, str(file.relative_to(PACKAGE)))
    for part in MET
    for file in ((PACKAGE / part).rglob("*.py") if "." not in part else [PACKAGE / part])
    for rule in rules_in(file)
}


@pytest.mark.parametrize(("rule", "file"), sorted(ALL))
def test_rule_has_words(rule: str, file: str) -> None:
    assert rule in WORDS, f"raised in {file}"


def test_rules_are_found_where_they_are_known_to_be() -> None:
    rules = {rule for rule, _ in ALL}
    assert {"unknown-member", "too-deep", "id-twice", "dependency-ring"} <= rules
    assert {"office-newer", "could-not-write", "truncated", "no-public-version"} <= rules
    assert len(rules) > 100


def test_no_words_are_left_over() -> None:
    # Some rules reach the table by way of a variable; they are told by the code that owns them.
    sources = "".join(
        file.read_text("utf-8") for file in PACKAGE.rglob("*.py") if "ui" not in file.parts
    )
    assert [rule for rule in WORDS if sources.count(f'"{rule}"') < 2] == []
    assert [name for name in (*CAUSES, *PLAIN_KINDS) if sources.count(f'"{name}"') < 2] == []


def test_facts_are_data() -> None:
    facts = {"found": "{known} {0} %s", "known": "x"}
    assert cause("unknown-code", facts) == "{known} {0} %s is not in the list: x"
    assert cause("no-rule-of-this-name", {}) == "refused (no-rule-of-this-name)"
    assert cause("could-not-write", {}) == "cannot be written: the system refuses"
