"""Why there is no site, in the words of `kedan check`."""

from __future__ import annotations

from kedan import locale
from kedan.diagnostics.render import FORMATS
from kedan.locale import Locale
from kedan.project import CatalogHasErrorsError, KedanError

OwnError = KedanError | CatalogHasErrorsError


def own_cause(error: BaseException | None) -> OwnError | None:
    """Return our own error behind one of MkDocs, which does not always say what it raises from."""
    while error is not None and not isinstance(error, OwnError):
        error = error.__cause__ or error.__context__
    return error


def sentence(error: OwnError, words: Locale | None = None) -> str:
    """Return the whole explanation; in Chinese, the first language of the field, unless told otherwise."""
    words = words or locale.load(locale.LANGUAGES[0])
    if isinstance(error, CatalogHasErrorsError):
        return "\n" + FORMATS["text"](error.project.report(), words, False)  # noqa: FBT003 - the form of a Renderer
    return words(error.key, **error.values)
