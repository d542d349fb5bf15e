"""Why there is no site, in the words of `kedan check`."""

from __future__ import annotations

from kedan import locale
from kedan.diagnostics.render import FORMATS
from kedan.diagnostics.report import Report
from kedan.project import CatalogHasErrorsError, KedanError


def sentence(error: KedanError | CatalogHasErrorsError) -> str:
    """Return the whole explanation in Chinese, the first language of the field."""
    words = locale.load(locale.LANGUAGES[0])
    if isinstance(error, CatalogHasErrorsError):
        report = Report(diagnostics=error.project.diagnostics, texts=error.project.loaded.texts, counts={})
        return "\n" + FORMATS["text"](report, words, False)  # noqa: FBT003 - the form of a Renderer
    return words(error.key, **error.values)
