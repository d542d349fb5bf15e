"""The nouns of the catalog as frozen dataclasses: no I/O, no YAML, no HTML."""
