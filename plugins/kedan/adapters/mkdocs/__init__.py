"""MkDocs with Material: the only place that knows them."""
