"""Hypothesis strategies for consultation files, built from the schema given as a dict.

They follow a schema that has gained optional members without being told, so long as new references
carry `x-ref` and no new integrity rule binds the new members.
"""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.oracle.from_schema.aims import Aim, aims, wanted
from tests.oracle.from_schema.drawing import Drawing
from tests.oracle.from_schema.mending import mended
from tests.oracle.plain import Json

__all__ = ["Aim", "aims", "documents", "documents_with"]


def documents_with(schema: Json, aim: Aim, budget: int = 12) -> st.SearchStrategy[Json]:
    """Valid files in which the member aimed at has the form aimed at, at its first place."""
    forms = wanted(aim, schema)

    # Built here, so that a failing example is reported without the whole schema.
    @st.composite
    def drawn(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Json:
        return mended(Drawing(draw, schema, forms, budget).document(), schema)

    return drawn()


def documents(schema: Json, budget: int = 24) -> st.SearchStrategy[Json]:
    """Valid files, each aimed at some member in some form; at most `budget` others by chance."""
    choices = list(aims(schema))
    return st.sampled_from(choices).flatmap(lambda aim: documents_with(schema, aim, budget))
