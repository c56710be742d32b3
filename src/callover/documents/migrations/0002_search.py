"""The full-text index over ``SearchEntry``: FTS5 on SQLite, a tsvector with a GIN index on PostgreSQL."""

from django.db import migrations

# External content: the words are kept once, in the table; triggers keep the index in step. The facets are indexed as
# words of their own, because a join with a filter on the table makes SQLite read every match's row (docs/decisions).
SQLITE = [
    """
    CREATE VIRTUAL TABLE documents_search USING fts5(
        title, text, facets, content='documents_searchentry', content_rowid='id',
        tokenize='porter unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER documents_search_added AFTER INSERT ON documents_searchentry BEGIN
        INSERT INTO documents_search(rowid, title, text, facets) VALUES (new.id, new.title, new.text, new.facets);
    END
    """,
    """
    CREATE TRIGGER documents_search_removed AFTER DELETE ON documents_searchentry BEGIN
        INSERT INTO documents_search(documents_search, rowid, title, text, facets)
        VALUES ('delete', old.id, old.title, old.text, old.facets);
    END
    """,
    """
    CREATE TRIGGER documents_search_changed AFTER UPDATE ON documents_searchentry BEGIN
        INSERT INTO documents_search(documents_search, rowid, title, text, facets)
        VALUES ('delete', old.id, old.title, old.text, old.facets);
        INSERT INTO documents_search(rowid, title, text, facets) VALUES (new.id, new.title, new.text, new.facets);
    END
    """,
]
SQLITE_BACK = [
    "DROP TRIGGER documents_search_changed",
    "DROP TRIGGER documents_search_removed",
    "DROP TRIGGER documents_search_added",
    "DROP TABLE documents_search",
]
POSTGRESQL = [
    """
    ALTER TABLE documents_searchentry ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', text), 'D')
    ) STORED
    """,
    "CREATE INDEX documents_search_words ON documents_searchentry USING gin (words)",
]
POSTGRESQL_BACK = ["ALTER TABLE documents_searchentry DROP COLUMN words"]


def _run(editor, statements):
    with editor.connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def forwards(apps, editor):
    _run(editor, POSTGRESQL if editor.connection.vendor == "postgresql" else SQLITE)


def backwards(apps, editor):
    _run(editor, POSTGRESQL_BACK if editor.connection.vendor == "postgresql" else SQLITE_BACK)


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
