"""Opens the record for a command: settings, data folder, and a database that has its tables."""

import os


def opened_record() -> str | None:
    """Makes the record ready for use; else the sentence that says why it is not.

    A record that is new gets its tables here, so that a first file can be loaded without knowing of databases. One
    whose tables are an older version's is never changed unasked.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "callover.config.settings.public")
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    try:
        django.setup()
        return _brought_up()
    except ImproperlyConfigured as fault:
        return str(fault)
    except DatabaseError as fault:
        return f"The database cannot be opened ({str(fault).strip()}); check DATABASE_URL and CALLOVER_DATA."


def _brought_up() -> str | None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return None
    if connection.introspection.table_names():
        return "The record was made by another version of Callover; run `callover manage migrate`."
    call_command("migrate", verbosity=0)
    return None
