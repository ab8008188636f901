"""A font with only the glyphs that a document uses."""

import uharfbuzz as harfbuzz  # type: ignore[import-untyped]  # HarfBuzz ships no types

from baraza.exports.pdf.faces.face import Face

_DROPPED = (
    *("GSUB", "GPOS", "GDEF", "kern", "DSIG", "BASE", "cmap", "post"),
    *("OS/2", "name", "STAT", "gasp", "meta"),
)


def subset(face: Face, gids: set[int]) -> tuple[bytes, dict[int, int]]:
    """Return a font with only these glyphs, and the new number of each."""
    wanted = harfbuzz.SubsetInput()
    wanted.flags = harfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
    for tag in _DROPPED:
        wanted.drop_table_tag_set.add(int.from_bytes(tag.ljust(4).encode("ascii")))
    wanted.glyph_set.update(gids)
    plan = harfbuzz.SubsetPlan(face.face, wanted)
    renumbered = plan.old_to_new_glyph_mapping
    return bytes(plan.execute().blob.data), {gid: int(renumbered[gid]) for gid in gids}
