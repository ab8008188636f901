"""The references of a file: every member the schema marks with `x-ref`."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.oracle.from_schema.shape import records, resolved
from tests.oracle.plain import Json


@dataclass
class Reference:
    """One member that holds ids of objects elsewhere in the file."""

    kind: str
    """Where the record stands, as a path."""
    record: Json
    member: str
    node: Json
    target: str

    def ids(self) -> list[str]:
        """The ids it names: of a plain value, a list, the keys of a map, the parts of `A+B`."""
        value = self.record[self.member]
        if value is None:
            return []
        if isinstance(value, str):
            separator = self.node.get("x-separator")
            return value.split(separator) if separator else [value]
        return list(value)


def references(document: Json, schema: Json) -> Iterator[Reference]:
    """All references in document order."""
    for kind, node, record in records(document, schema, schema):
        for member in list(record):
            if member in node["properties"]:
                inner = resolved(node["properties"][member], schema)
                if "x-ref" in inner:
                    yield Reference(kind, record, member, inner, inner["x-ref"])
