"""The house: consultations, the register, drafts and the history.

A field is written as in ``level:whole!``: a text where no kind is named, ``!`` where it may
not be missing. What this file says stays as it is; a later change is a later migration.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

CONSULTATION = "own_org made_for"
"""Fields of a consultation itself."""

RECORDS = {
    "session": (
        "id! format! title! place host mode timezone! start! end! co_chairs rapporteurs "
        "decision_rule classification! attribution! outcome_type! outcome_public_version "
        "stage reference"
    ),
    "languages": "working! interpretation authentic_outcome",
    "quorum_rule": "type! met:flag",
    "attribution_exception": "agenda_item! attribution! reason",
    "next_meeting": "date place host note",
    "agenda_version": "version:whole! date by medium items! comment status",
    "organisation": "id! name! kind! seat languages working_language_note",
    "printed_name": "document language name! short_name organ order:whole",
    "delegation": "id! org! party_role head! alternate authority private_notes",
    "credentials": "status! letter_date note",
    "delegate": (
        "id! name form_of_address contact function! unit grade level:whole! expertise attendance"
    ),
    "observer": "id! org! function items! rights party_to_conclusions:flag",
    "coordination": "id! between! date level:whole items! result!",
    "open_point": "agenda_item! point!",
    "reference": "id! symbol title! date source file",
    "fact_entry": "id! text! kind! refs items verified_on status! contested_by basis",
    "assumption": "id! text! kind stated_by confidence verification verify_by owner items status!",
    "operation": (
        "id! name! type! command consent force_posture peace_to_keep:flag strength_ceiling:whole"
    ),
    "act": "organ! nomenclature! instrument! date until council_decision_2719:flag basis",
    "host_nation_forces": "present:flag! relation name supported_by_UN:flag",
    "agenda_item": (
        "id! number:whole! title! type! cycle_phase operations required_expertise convergence step"
    ),
    "position": (
        "org! participation text authority stance lead_speaker basis red_line fallback "
        "private_notes stage speakers"
    ),
    "interest": "text! disclosed_to!",
    "comparative_advantage": "function! scale criteria! scores! justifications closest_entity note",
    "labour_row": (
        "id! function! activity! lead co_lead support contribute consulted informed rationale "
        "phase:whole depends_on priority place starts ends basis mandate_reference "
        "funding_lines"
    ),
    "strengthening": "beneficiary! need! provider",
    "confirmation": "org! at by note",
    "funding": "",
    "requirement": "amount! currency! rate_to_usd rate_date period basis",
    "funding_line": (
        "id! source_type! provider! amount currency! rate_to_usd rate_date status! period "
        "predictability sustainability flexibility predictability_reason "
        "sustainability_reason flexibility_reason basis counts_towards_requirement:flag note"
    ),
    "due_diligence": "applies:flag! support_types risk_level",
    "recipient": "id! name! relation!",
    "due_diligence_step": (
        "step! status! date valid_months:whole measures decision continuation_paragraph:whole note"
    ),
    "duty": "duty! entity status",
    "paragraph": (
        "no:whole! kind! org verb text bracketed:flag actions no_action_reason public:flag id"
    ),
    "alternative": "label! org text!",
    "final_text": "text status! by",
    "paragraph_text": "language! text! state",
    "reservation": "org! kind! text",
    "action_item": (
        "id! text! responsible! owner_function due indicator target status! progress reason "
        "evidence paragraph due_event"
    ),
    "private_note": "org! text!",
    "precedent": "id! case! measure terms outcome lesson relevance",
    "previous_action": "id! text! responsible due status! progress reason evidence due_event",
    "outcome_event": (
        "version event date! by state brackets:whole silence_until paragraph:whole reason symbol"
    ),
    "ad_referendum": "paragraph:whole! by! confirmed lapsed",
    "parity_remark": "org! agenda_item text!",
    "override": "check! subject! reason! by at",
    "outcome": "title numbering order",
    "outcome_paragraph": "id! kind! verb text! public:flag",
    "revision": "id! name! date! addressees state note",
    "frozen_paragraph": "id no:whole language text!",
    "intervention": "id! at agenda_item org speaker kind text!",
}
"""Fields of the records of a consultation, by table."""

KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
RANK = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
KINDS: dict[str, Any] = {
    "": sa.Text(),
    "whole": sa.Integer(),
    "flag": sa.Boolean(),
    "key": KEY,
    "rank": RANK,
}

PLACE = "parent:key! branch! rank:rank! written!"


def upgrade() -> None:
    """Build everything."""
    build("meta", "name! value!", key=("name",))
    build("replica", "id:key! begun_at! retired_at", key=("id",))
    build_history()
    build_consultations()
    build_register()


def build_history() -> None:
    """Build the transactions and their ops."""
    build(
        "tx",
        "id:key! consultation:key at! actor! intent! undoes:key",
        sa.ForeignKeyConstraint(["undoes"], ["tx.id"]),
        key=("id",),
    )
    build(
        "op",
        "replica:key!",
        sa.Column("n", sa.BigInteger(), nullable=False, autoincrement=False),
        *columns("tx:key! record:key! kind! field! before after"),
        sa.ForeignKeyConstraint(["replica"], ["replica.id"]),
        sa.ForeignKeyConstraint(["tx"], ["tx.id"]),
        key=("replica", "n"),
    )
    op.create_index("tx_consultation", "tx", ["consultation"])
    op.create_index("op_record", "op", ["record", "field"])
    op.create_index("op_tx", "op", ["tx"])


def build_consultations() -> None:
    """Build the consultations, their records and their drafts."""
    build(
        "consultation",
        f"key:key! written! {CONSULTATION} version:whole! opens_at! created_at! changed_at!",
        key=("key",),
    )
    for table, fields in RECORDS.items():
        build_owned(table, "consultation", f"key:key! {PLACE} {fields}", key="key")
    build_owned("draft", "consultation", "record:key! field! text! updated_at!", key="record field")
    op.create_index("consultation_opens_at", "consultation", ["opens_at"])
    op.create_index("session_id", "session", [sa.text("lower(id)")], unique=True)
    for table in ("action_item", "previous_action"):
        op.create_index(f"{table}_open", table, ["consultation", "status", "due"])
        op.create_index(f"{table}_due", table, ["status", "due"])


def build_register() -> None:
    """Build the office's own list of organisations."""
    build("register_organisation", f"key:key! written! {RECORDS['organisation']}", key=("key",))
    fields = f"key:key! {PLACE} {RECORDS['printed_name']}"
    build_owned(
        "register_printed_name", "organisation", fields, key="key", above="register_organisation"
    )
    op.create_index(
        "register_organisation_id", "register_organisation", [sa.text("lower(id)")], unique=True
    )


def build_owned(table: str, owner: str, fields: str, *, key: str, above: str = "") -> None:
    """Build a table whose rows belong to one of another table, and go with it."""
    build(
        table,
        f"{owner}:key! {fields}",
        sa.ForeignKeyConstraint([owner], [f"{above or owner}.key"], ondelete="CASCADE"),
        key=(owner, *key.split()),
    )


def build(table: str, fields: str, *also: sa.schema.SchemaItem, key: tuple[str, ...]) -> None:
    """Build a table that is clustered by its primary key."""
    primary = sa.PrimaryKeyConstraint(*key)
    op.create_table(table, *columns(fields), *also, primary, sqlite_with_rowid=False)


def columns(fields: str) -> Iterator[sa.Column[Any]]:
    """Go through the columns that fields are written as."""
    for field in fields.split():
        name, _, kind = field.removesuffix("!").partition(":")
        yield sa.Column(name, KINDS[kind], nullable=not field.endswith("!"))
