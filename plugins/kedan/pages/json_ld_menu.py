"""JSON-LD of a menu card: schema.org has menus of restaurants only, so it is a named list of courses."""

from __future__ import annotations

from collections.abc import Iterable

from kedan.model.course import Course
from kedan.model.menu import Menu
from kedan.pages.addresses import menu_page, site_url
from kedan.pages.edition import Edition
from kedan.pages.json_ld import Data, course_list_data
from kedan.wording.text import one_line


def menu_data(menu: Menu, courses: Iterable[Course], edition: Edition) -> Data:
    """Return the courses of a menu that are no samples, each once; empty for a sample, and where there are none."""
    once = {course.id: course for course in courses}
    listed = {} if menu.sample else course_list_data(once.values(), edition)
    if not listed:
        return {}
    url = site_url(edition.catalog.settings.address, menu_page(menu.id))
    return listed | {"name": one_line(menu.title)} | ({"url": url} if url else {})
