"""The page of the list, opened with a list in the browser."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open

KEY = "kedan:kedan:list"
PROFILE_KEY = "kedan:kedan:profile"
PLANNING = "sample-college/school-planning"
WORKSHOP = "sample-college/teaching-research"
MICRO = "sample-college/family-school-micro"
PRINCIPAL = {"v": 1, "role": "principal", "stage": "junior", "region": "33", "cycle_start": 2023}
DONE = [
    {
        "title": "“90 学分”培训",
        "year": 2023,
        "amount": "92",
        "unit": "credits",
        "kinds": ["zj-90"],
        "domains": ["planning"],
    },
    {"title": "提高培训", "year": 2024, "amount": "120", "unit": "credits", "domains": ["teachers", "culture"]},
]


def planned(*courses: str | dict[str, Any]) -> list[dict[str, Any]]:
    """Return entries of a list; a text is a course without an offering."""
    return [{"added": "2026-12-08", **({"course": one} if isinstance(one, str) else one)} for one in courses]


def opened(
    open_page: Open, listed: dict[str, Any] | None = None, profile: dict[str, Any] | None = None, **options: Any
) -> Page:
    """Open the page with this list and profile kept."""
    fragment = options.pop("fragment", "")
    page = open_page("policies/index.html", **options)
    values = {KEY: {"v": 1, **listed} if listed else None, PROFILE_KEY: profile}
    for key, value in values.items():
        if value is not None:
            page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(value)])
    page.goto(page.url.replace("policies/index.html", f"plan.html{fragment}"))
    expect(page.locator(".kd-plan__columns")).to_be_visible()
    return page


def stored(page: Page) -> dict[str, Any]:
    """Return the list that the browser keeps."""
    found: dict[str, Any] = page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}'))")
    return found


def chosen(page: Page) -> list[str]:
    """Return the courses that the browser keeps."""
    return [entry["course"] for entry in stored(page)["planned"]]


def panel(page: Page, name: str) -> Locator:
    """Return the part of the page with that heading."""
    return page.get_by_role("region", name=name)
