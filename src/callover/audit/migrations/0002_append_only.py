"""The database refuses to change, delete or empty the log, whoever asks."""

from django.db import migrations

SQLITE = [
    """
    CREATE TRIGGER audit_entry_keeps_its_words BEFORE UPDATE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END
    """,
    """
    CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END
    """,
]
SQLITE_BACK = ["DROP TRIGGER audit_entry_keeps_its_words", "DROP TRIGGER audit_entry_stays"]
POSTGRESQL = [
    """
    CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$
    """,
    """
    CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()
    """,
]
POSTGRESQL_BACK = ["DROP TRIGGER audit_entry_stays ON audit_entry", "DROP FUNCTION audit_entry_refuse()"]


def guard(connection):
    """Make the database refuse every change of the log but a new line."""
    _run(connection, POSTGRESQL if connection.vendor == "postgresql" else SQLITE)


def unguard(connection):
    """Take the refusal away; tests do so to empty their database."""
    _run(connection, POSTGRESQL_BACK if connection.vendor == "postgresql" else SQLITE_BACK)


def _run(connection, statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [
        migrations.RunPython(
            lambda apps, editor: guard(editor.connection), lambda apps, editor: unguard(editor.connection)
        )
    ]
