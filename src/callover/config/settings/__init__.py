"""Settings modules: ``base`` is shared, ``public`` is the public record's process."""
