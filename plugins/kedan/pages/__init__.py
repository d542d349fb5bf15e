"""Catalog -> finished pages, with Jinja templates of our own (autoescape on)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kedan.pages.calendar import calendar_pages
from kedan.pages.check import check_pages
from kedan.pages.checks import check_list
from kedan.pages.course import course_pages
from kedan.pages.domain import domain_pages
from kedan.pages.edition import Edition
from kedan.pages.institution import institution_pages
from kedan.pages.institutions import institution_list
from kedan.pages.menu import menu_pages
from kedan.pages.menu_card import menu_card_pages
from kedan.pages.menus import menu_list
from kedan.pages.page import Draft
from kedan.pages.plan import plan_pages
from kedan.pages.policies import policy_list
from kedan.pages.policy import policy_pages
from kedan.pages.program import program_pages
from kedan.pages.programs import program_list

PageType = Callable[[Edition], Iterable[Draft]]

PAGE_TYPES: tuple[PageType, ...] = (
    menu_pages,
    calendar_pages,
    menu_list,
    menu_card_pages,
    domain_pages,
    course_pages,
    institution_list,
    institution_pages,
    program_list,
    program_pages,
    plan_pages,
    policy_list,
    policy_pages,
    check_list,
    check_pages,
)
"""Every kind of page. A new one is a module beside these, a template, and its line here."""
