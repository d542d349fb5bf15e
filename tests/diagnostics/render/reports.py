"""Reports to render: one with everything in it, and ones around a text that somebody wrote."""

from __future__ import annotations

from kedan import locale
from kedan.diagnostics.diagnostic import Diagnostic, Label, Place, Severity, Span
from kedan.diagnostics.render import FORMATS
from kedan.diagnostics.report import Report
from kedan.locale import Locale, Message, Term, message

PATH = "catalog/courses/sample-college/school-planning.yml"
FOR_HOSTS = ("github", "gitlab", "sarif", "markdown")


def language(name: str) -> Locale:
    """Return the locale with one sentence more: one that is nothing but what fills it."""
    loaded = locale.load(name)
    return Locale(name, {**loaded.strings, "test.text": "{text}"})


def rendered(form: str, report: Report, name: str = "zh") -> str:
    """Return a report in a format and a language."""
    return FORMATS[form](report, language(name), False)  # noqa: FBT003 - the form of a Renderer


def text(said: str | Term) -> Message:
    """Return a sentence that says exactly this."""
    return message("test.text", text=said)


def found(  # noqa: PLR0913 - a test names what it is about
    headline: str | Term,
    *helps: str | Term,
    path: str = PATH,
    span: Span = Span(),  # noqa: B008 - a frozen value
    severity: Severity = Severity.ERROR,
    id_: str = "unknown-key",
    related: tuple[Label, ...] = (),
) -> Diagnostic:
    """Return a diagnostic that says exactly this."""
    return Diagnostic(
        id=id_,
        severity=severity,
        headline=text(headline),
        primary=Label(Place(path, span)),
        related=related,
        help=tuple(text(line) for line in helps),
    )


def report(*diagnostics: Diagnostic) -> Report:
    """Return a report on one course."""
    return Report(diagnostics=diagnostics, texts={}, counts={"courses": 1})


def everything() -> Report:
    """Return a report with every severity, places elsewhere, over several lines or nowhere, and the same twice."""
    unknown = Term("没有“tittle”这个字段", "There is no field “tittle”")
    rename = Term("改成 title（课程名称）。", "Write title (course title).")
    begun = Label(Place(PATH, Span(9, 14, 9, 24)), text(Term("这里开始", "starts here")))
    elsewhere = Label(Place("catalog/retired.yml", Span(3, 1, 3, 8)))
    return report(
        found(Term("课程目录里没有 site.yml", "The catalog has no site.yml"), path="catalog", id_="missing-site"),
        found(
            Term("示例只能写在示例机构里", "Samples belong to a sample institution"),
            Term("去掉 sample: true", "Take away sample: true"),
            severity=Severity.INFO,
            id_="sample-publisher",
            span=Span(2, 1, 2, 13),
        ),
        found(unknown, rename, span=Span(4, 1, 4, 7)),
        found(
            Term("没有写出处，100% 的条目都要写", "No source, which 100% of entries need"),
            Term("加一行 source: {document: 文号}", "Add source: {document: number}"),
            Term("可用：document, date", "There are: document, date"),
            severity=Severity.WARNING,
            id_="missing-source",
            span=Span(5, 1, 8, 3),
        ),
        found(
            Term("2027-03-01 早于 2027-03-05", "2027-03-01 is before 2027-03-05"),
            Term("改其中一个。", "Change one of them."),
            id_="date-order",
            span=Span(10, 12, 10, 22),
            related=(begun, elsewhere),
        ),
        found(unknown, rename, span=Span(12, 1, 12, 7)),
    )
