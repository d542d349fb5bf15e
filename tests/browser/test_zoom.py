"""Zoomed to 200 %, a laptop shows 640 by 512 of its pixels: nothing is cut, covered or out of reach."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.conftest import TODAY, Open
from tests.browser.page_types import PAGES

_ZOOMED = ViewportSize(width=640, height=512)
_OTHERS = (ViewportSize(width=320, height=900), ViewportSize(width=1024, height=900))
SHORTENED = ".kd-row__meta, .kd-row__summary, .kd-span bdi, .kd-day__holiday"
"""Lines that end in an ellipsis: of rows, said in full by the course; of the calendar, by the list below."""

FIND = """shortened => {
  const apart = ".kd-unseen, .md-sidebar, .md-skip, .kd-skip, .md-header__topic";
  const clipped = node => node && (getComputedStyle(node).clip !== "auto" || clipped(node.parentElement));
  const drawn = node => node.checkVisibility({visibilityProperty: true});  // what is folded has a place too
  const shown = node => drawn(node) && !node.closest(apart) && !clipped(node);
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || !shown(node.parentElement)) continue;
    const line = node.parentElement.closest(shortened);
    const end = line ? line.getBoundingClientRect().right : Infinity;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const {left, right, top, bottom} of range.getClientRects()) {
      const rim = (bottom - top) * 0.3;  // a line box is taller than its letters
      const text = {node, left: left + 1, right: Math.min(right, end) - 1, top: top + rim, bottom: bottom - rim};
      if (text.right > text.left) texts.push(text);
    }
  }
  texts.sort((a, b) => a.top - b.top);
  const covered = new Set(), cut = new Set();
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1)) {
      if (other.top >= one.bottom) break;
      if (other.node !== one.node && other.left < one.right && one.left < other.right) {
        covered.add(`${one.node.data.trim()} / ${other.node.data.trim()}`);
      }
    }
    for (let box = one.node.parentElement; box && box !== document.body; box = box.parentElement) {
      const overflow = getComputedStyle(box).overflowX, edge = box.getBoundingClientRect();
      if (["hidden", "clip"].includes(overflow)
          && (one.right > edge.right + 1 || one.left < edge.left - 1 || one.bottom > edge.bottom + 1)) {
        cut.add(one.node.data.trim());
      }
    }
  });
  return {covered: [...covered], cut: [...cut], wide: document.documentElement.scrollWidth};
}"""


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_lost_at_200_percent_and_on_other_screens(look_at: Open, address: str) -> None:
    page = look_at(address)
    for size in (_ZOOMED, *_OTHERS):
        page.set_viewport_size(size)
        found = page.evaluate(FIND, SHORTENED)
        assert found == {"covered": [], "cut": [], "wide": size["width"]}, size


def test_what_is_lost_would_be_found(browser: Browser) -> None:
    with browser.new_context(viewport=_ZOOMED) as context:
        page = context.new_page()
        page.clock.install(time=TODAY)
        page.set_content(
            "<p style='width:40px;overflow:hidden;white-space:nowrap'>cut text that is long</p>"
            "<p style='position:absolute;top:90px'>under</p><p style='position:absolute;top:90px'>over</p>"
            "<p style='width:900px'>wide</p>"
        )
        found = page.evaluate(FIND, SHORTENED)
        assert found["cut"] == ["cut text that is long"]
        assert found["covered"] == ["under / over"]
        assert found["wide"] > 640
