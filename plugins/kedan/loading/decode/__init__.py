"""Documents that meet their schema -> the frozen model, once, at the edge; one module a noun."""
