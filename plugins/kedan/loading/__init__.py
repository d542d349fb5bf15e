"""Documents -> Catalog and diagnostics: places of files, schema, decoding, references."""
