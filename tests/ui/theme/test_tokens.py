"""Colours can be read, in both themes."""

import pytest

from baraza.ui.theme.tokens import DARK, FAMILY_OF_KIND, LIGHT, Tokens, contrast

GROUNDS = ("ground", "panel", "card", "sunken")
TEXTS = ("text", "text_second", "text_muted")
TONES = ("ok", "warn", "bad", "primary")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: str(tokens.name))
class TestReadable:
    @pytest.mark.parametrize("text", TEXTS)
    @pytest.mark.parametrize("ground", GROUNDS)
    def test_text_on_every_ground(self, tokens: Tokens, text: str, ground: str) -> None:
        assert contrast(tokens.colour(text), tokens.colour(ground)) >= 4.5

    @pytest.mark.parametrize("tone", TONES)
    def test_a_state_on_its_own_ground(self, tokens: Tokens, tone: str) -> None:
        assert contrast(tokens.colour(tone), tokens.colour(f"{tone}_soft")) >= 4.5

    @pytest.mark.parametrize("kind", FAMILY_OF_KIND)
    def test_a_badge_of_every_kind(self, tokens: Tokens, kind: str) -> None:
        assert contrast(*tokens.family(kind)) >= 4.5

    @pytest.mark.parametrize("ground", GROUNDS[:3])
    def test_the_edge_of_what_can_be_acted_on(self, tokens: Tokens, ground: str) -> None:
        assert contrast(tokens.control, tokens.colour(ground)) >= 3
        assert contrast(tokens.focus, tokens.colour(ground)) >= 3

    def test_words_on_the_primary_button(self, tokens: Tokens) -> None:
        assert contrast(tokens.on_primary, tokens.primary) >= 4.5
        assert contrast(tokens.on_primary, tokens.primary_hover) >= 4.5


def test_kinds_of_an_unknown_name_still_have_a_colour() -> None:
    assert LIGHT.family("something new") == LIGHT.family("member_state")
