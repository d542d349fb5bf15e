"""Why there is no site, in the words of `kedan check`."""

from __future__ import annotations

from kedan import locale
from kedan.diagnostics.render import FORMATS
from kedan.project import CatalogHasErrorsError, KedanError


def sentence(error: KedanError | CatalogHasErrorsError) -> str:
    """Return the whole explanation in Chinese, the first language of the field."""
    words = locale.load(locale.LANGUAGES[0])
    if isinstance(error, CatalogHasErrorsError):
        return "\n" + FORMATS["text"](error.project.report(), words, False)  # noqa: FBT003 - the form of a Renderer
    return words(error.key, **error.values)
