"""A revision for tests: what a later migration may do to an office, and how it may fail.

It rebuilds a table that others name, adds one, and fills it. The tests put a file beside it
that says where to stop: ``raise``, ``hang`` or ``fill``.
"""

import sys
import time
from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ORDERS = Path(__file__).with_name("orders.txt")


def upgrade() -> None:
    """Rebuild the consultations with a column more, the transactions as they are, add a table."""
    order = ORDERS.read_text("utf-8").strip() if ORDERS.exists() else ""
    with op.batch_alter_table("consultation", recreate="always") as batch:
        batch.add_column(sa.Column("colour", sa.Text()))
    with op.batch_alter_table("tx", recreate="always") as batch:
        batch.add_column(sa.Column("comment", sa.Text()))
    op.execute("UPDATE consultation SET colour = 'green'")
    if order == "raise":
        op.execute("INSERT INTO nowhere VALUES (1)")
    op.create_table(
        "trial", sa.Column("n", sa.Integer(), primary_key=True), sa.Column("b", sa.Text())
    )
    if order == "orphan":
        op.execute("DELETE FROM replica")
    for n in range(400 if order in {"fill", "hang"} else 3):
        op.execute(sa.text("INSERT INTO trial VALUES (:n, hex(zeroblob(5000)))").bindparams(n=n))
    if order == "hang":
        sys.stdout.write("half-way\n")
        sys.stdout.flush()
        time.sleep(600)
