"""Each engine in a browser: the first result over a slow line, then key by key on a slow processor."""

from __future__ import annotations

import math
import shutil
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Browser, Page, Playwright
from playwright.sync_api import TimeoutError as TooSlowError

from tests.bench.search.engines import Engine
from tests.bench.search.server import served

FIRST = "教师成长工作坊"
QUERIES = ("校长领导", "教师成长", "人工智能", "第2期", "制度重构", "教研组建设 质量", "乡村小规模学校", "a12", "2027")
PREFIXES = tuple(query[:end] for query in QUERIES for end in range(1, len(query) + 1))
COLD_RUNS = 3
SLOWER = 4
PATIENCE = 120_000
_TYPE = """async ([texts, patience]) => {
  const times = [];
  const began = performance.now();
  for (const text of texts) {
    const started = performance.now();
    await window.show(text);
    times.push(performance.now() - started);
    if (performance.now() - began > patience) {
      return null;
    }
  }
  return times;
}"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What one engine costs; times in milliseconds, infinite where nobody would wait."""

    engine: Engine
    found: int
    first: float
    kilobytes: float
    requests: int
    key_first: float
    key_again: float
    key_slow: float
    heap_mb: float


def launched(playwright: Playwright) -> Browser:
    """Return a browser that tells its memory."""
    arguments = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"]
    return playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)


def measured(browser: Browser, engine: Engine) -> Figures:
    """Return the figures of an engine."""
    colds = [_cold(browser, engine) for _ in range(COLD_RUNS)]
    first, found, kilobytes, requests = sorted(colds)[COLD_RUNS // 2]
    key_first, key_again, key_slow, heap = (math.inf,) * 4 if math.isinf(first) else _keys(browser, engine)
    return Figures(
        engine=engine,
        found=found,
        first=first,
        kilobytes=kilobytes,
        requests=requests,
        key_first=key_first,
        key_again=key_again,
        key_slow=key_slow,
        heap_mb=heap,
    )


def _cold(browser: Browser, engine: Engine) -> tuple[float, int, float, int]:
    with served(engine.folder, slow=True) as (address, line):
        page = browser.new_context().new_page()
        page.goto(f"{address}#{quote(FIRST)}")
        try:
            page.wait_for_function("window.first", timeout=PATIENCE)
            first = page.evaluate("window.first")
        except TooSlowError:
            first = {"at": math.inf, "total": 0}
        page.context.close()
        return float(first["at"]), int(first["total"]), line.sent / 1000, line.requests


def _keys(browser: Browser, engine: Engine) -> tuple[float, float, float, float]:
    with served(engine.folder, slow=False) as (address, _):
        page = browser.new_context().new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        first, again = _typed(page), _typed(page)
        session = page.context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        slow = _typed(page)
        page.context.close()
        return first, again, slow, heap


def _typed(page: Page) -> float:
    """Type all queries; return the time that 95 of 100 keys stay below."""
    times: list[float] | None = page.evaluate(_TYPE, [[*PREFIXES], PATIENCE])
    return statistics.quantiles(times, n=20)[-1] if times else math.inf


def table(rows: Sequence[Figures]) -> str:
    """Return the figures as lines of text."""
    head = (
        f"{'':<12}{'found':>7}{'first ms':>10}{'KB':>8}{'requests':>10}{'key ms':>9}{'again':>8}{f'CPU×{SLOWER}':>8}"
        f"{'heap MB':>9}{'build CPU s':>13}{'wall s':>8}{'peak MB':>9}{'files':>8}"
    )
    lines = [
        f"{row.engine.name:<12}{row.found:>7}{row.first:>10.0f}{row.kilobytes:>8.0f}{row.requests:>10}"
        f"{row.key_first:>9.1f}{row.key_again:>8.1f}{row.key_slow:>8.1f}{row.heap_mb:>9.0f}"
        f"{row.engine.build.cpu:>13.1f}{row.engine.build.wall:>8.1f}{row.engine.build.peak_mb:>9.0f}{row.engine.files:>8}"
        for row in rows
    ]
    return "\n".join([head, *lines])
