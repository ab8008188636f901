"""The colours of Baraza by what they are for. No Qt here: contrast can be tested cheaply."""

from dataclasses import dataclass

# Which family of colours an organisation wears, by its kind and never by its name or place.
FAMILY_OF_KIND = {
    "global": "global_",
    "continental": "continental",
    "rec": "region",
    "rm": "region",
    "regional_organisation": "coalition",
    "ad_hoc_coalition": "coalition",
    "host_government": "state",
    "member_state": "state",
    "partner": "partner",
    "mission": "mission",
}
FAMILIES = tuple(dict.fromkeys(FAMILY_OF_KIND.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours, as #RRGGBB.

    ``*_soft`` is the quiet ground on which the colour of the same name is read. ``border`` only
    separates; ``control`` draws the edge of something one can act on and is therefore stronger.
    """

    name: str
    ground: str
    panel: str
    card: str
    sunken: str
    border: str
    border_strong: str
    control: str
    text: str
    text_second: str
    text_muted: str
    primary: str
    primary_hover: str
    primary_soft: str
    on_primary: str
    focus: str
    selection: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    global_: str
    global_soft: str
    continental: str
    continental_soft: str
    region: str
    region_soft: str
    coalition: str
    coalition_soft: str
    state: str
    state_soft: str
    partner: str
    partner_soft: str
    mission: str
    mission_soft: str

    def colour(self, name: str) -> str:
        """Return a colour by its name; anything that begins with # is a colour already."""
        return name if name.startswith("#") else str(getattr(self, name))

    def family(self, kind: str) -> tuple[str, str]:
        """Return the colour and the soft ground of an organisation of this kind."""
        family = FAMILY_OF_KIND.get(kind, "state")
        return self.colour(family), self.colour(f"{family.rstrip('_')}_soft")


LIGHT = Tokens(
    name="light",
    ground="#F1F3F6",
    panel="#F8F9FB",
    card="#FFFFFF",
    sunken="#F4F6F9",
    border="#DFE3EA",
    border_strong="#C3CAD6",
    control="#7E899C",
    text="#172033",
    text_second="#465064",
    text_muted="#5F697B",
    primary="#4338CA",
    primary_hover="#3730A3",
    primary_soft="#EEF0FF",
    on_primary="#FFFFFF",
    focus="#4F46E5",
    selection="#DCDFFE",
    ok="#146C42",
    ok_soft="#E6F5EC",
    warn="#925200",
    warn_soft="#FEF3E2",
    bad="#B42318",
    bad_soft="#FDECEA",
    global_="#0A5F9C",
    global_soft="#E6F2FB",
    continental="#1B7A3D",
    continental_soft="#E7F5EB",
    region="#A8500C",
    region_soft="#FCF0E3",
    coalition="#8A2C6B",
    coalition_soft="#FBEAF5",
    state="#475066",
    state_soft="#E9ECF2",
    partner="#6B3FB0",
    partner_soft="#F2ECFC",
    mission="#0F6E74",
    mission_soft="#E2F4F4",
)

DARK = Tokens(
    name="dark",
    ground="#0E1219",
    panel="#131925",
    card="#1A2130",
    sunken="#151C29",
    border="#2A3345",
    border_strong="#44506A",
    control="#6F7D98",
    text="#E9EDF5",
    text_second="#B4BED0",
    text_muted="#98A4B9",
    primary="#8288FF",
    primary_hover="#9CA1FF",
    primary_soft="#232A4D",
    on_primary="#0E1219",
    focus="#9AA0FF",
    selection="#343C78",
    ok="#5FD08F",
    ok_soft="#15301F",
    warn="#F2B45C",
    warn_soft="#33260F",
    bad="#FF8A7D",
    bad_soft="#3A1B19",
    global_="#6CBBF2",
    global_soft="#13293B",
    continental="#6AD08F",
    continental_soft="#142D1E",
    region="#F3AC68",
    region_soft="#35240F",
    coalition="#F09BD2",
    coalition_soft="#371A2E",
    state="#B9C3D6",
    state_soft="#2A3345",
    partner="#C3A6FA",
    partner_soft="#2A2043",
    mission="#66CFD2",
    mission_soft="#112E30",
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
