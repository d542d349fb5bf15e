"""A page of every type: what holds for all pages is tried on these."""

from __future__ import annotations

PAGES = (
    "index.html",
    "calendar.html",
    "domains/teachers.html",
    "courses/sample-college/teaching-research.html",
    "courses/public-record/zj-junior-principals.html",
    "courses/public-record/yuhang-finance.html",
    "institutions/index.html",
    "institutions/sample-school-group.html",
    "institutions/zj-quality-centre.html",
    "programs/index.html",
    "programs/zj-junior-principals.html",
    "programs/yuhang-321.html",
    "menus/index.html",
    "menus/2026-autumn-junior.html",
    "policies/index.html",
    "policies/zhejiang-city-notice.html",
    "checks/index.html",
    "checks/policy-cycle.html",
    "guide/choose.html",
    "guide/publish.html",
    "about.html",
    "plan.html",
)
"""Rich entries and thin ones; the page for what is not there needs a web server and is tried apart."""
