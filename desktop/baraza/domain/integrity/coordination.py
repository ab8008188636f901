"""I15: a result of coordination is about an item that was coordinated."""

from collections.abc import Iterator

from baraza.domain.coordination import Coordination
from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey


def _result_is_about_its_items(found: Found[Coordination], _survey: Survey) -> Iterator[Fault]:
    own = frozenset(found.record.items)
    for item in found.record.result:
        if item not in own:
            yield found.fault(f"result.{item}", "result-of-another-item", item=item)


ERRORS: Rules = {Coordination: (_result_is_about_its_items,)}
