"""The command `kedan`; one module a subcommand."""
