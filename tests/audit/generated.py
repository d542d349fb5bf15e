"""Random policies, courses and lists, small enough that everything meets everything."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Data = dict[str, Any]
_NOTHING: st.SearchStrategy[Data] = st.builds(dict)
CATEGORIES, FORMS, METHODS = ("qualification", "advanced"), ("workshop", "class"), ("shadowing", "seminar")
DELIVERIES, ROUTES = ("offline", "online", "blended", "school-based"), ("elective", "mandated", "converted")
DOMAINS, KINDS, TAGS = ("planning", "culture", "teachers"), ("zj-90", "ethics"), ("甲", "𠮷")
ROLES, STAGES, REGIONS = ("principal", "vice-principal"), ("junior", "primary"), ("33", "3301", "330110", "3302")
COURSES = ("c/a", "c/b", "c/c", "c/d")
RUNS, YEARS = ("r1", "r2"), (2024, 2025, 2026, 2027, 2028)
ENDS = ("2025-12-31", "2026-01-01", "2026-06", "2027", "2027-03-09")

AMOUNTS = st.sampled_from(("0", "0.01", "0.5", "7", "8", "16.5", "24", "40", "90", "120", "33.33"))
FRACTIONS = st.sampled_from(("0", "1/3", "0.5", "2/7", "1", "1.25", "12", "24", "100", "360", "12345/99991"))


def _some(values: tuple[str, ...], least: int = 0) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=least, max_size=2, unique=True)


def _present(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    """Return objects in which each part may be left out."""
    return st.fixed_dictionaries({}, optional=parts)


CONDITIONS = _present(
    roles=_some(ROLES, 1),
    stages=_some(STAGES, 1),
    regions=_some(REGIONS, 1),
    age_below=st.just(50),
)
SPLITS = st.one_of(
    st.dictionaries(st.sampled_from(("offline", "online", "school-based")), AMOUNTS, min_size=1),
    st.fixed_dictionaries({"total": AMOUNTS}, optional={"delivery": st.sampled_from(DELIVERIES)}),
)
AUDIENCES = st.builds(
    lambda who, more: {**who, **more},
    CONDITIONS,
    _present(route=st.sampled_from(ROUTES), credits=SPLITS, counts_toward=_some(KINDS, 1)),
)
_OFTEN: st.SearchStrategy[Data] = st.sampled_from(
    (dict[str, Any](), {"domains": ["planning", "culture"]}, {"domains": ["teachers", "planning"]})
)
_RARELY = _present(
    category=st.sampled_from(CATEGORIES),
    form=st.sampled_from(FORMS),
    methods=_some(METHODS, 1),
    tags=_some(TAGS, 1),
    domain_hours=st.dictionaries(st.sampled_from(DOMAINS), AMOUNTS, min_size=1),
    audiences=st.lists(AUDIENCES, min_size=1, max_size=2),
    runs=st.lists(
        st.fixed_dictionaries(
            {"id": st.sampled_from(RUNS)},
            optional={"ends": st.sampled_from(ENDS), "cancelled": st.just(value=True), "not_for": CONDITIONS},
        ),
        max_size=2,
        unique_by=lambda run: run["id"],
    ),
    always_open=st.just(value=True),
    prerequisites=_some(COURSES, 1),
    excludes=_some(COURSES, 1),
)
COURSE = st.builds(
    lambda often, credit, hours, rarely: {"audiences": [{"credits": credit}], "hours": hours, **often, **rarely},
    _OFTEN,
    SPLITS,
    SPLITS,
    _RARELY,
)
_COURSES = st.tuples(*(COURSE for _ in COURSES)).map(
    lambda found: [{"id": name, **course} for name, course in zip(COURSES, found, strict=True)]
)

BOUNDS = _present(gte=FRACTIONS, lte=FRACTIONS).filter(bool)
_ANYWHERE = _present(
    category=_some(CATEGORIES, 1),
    form=_some(FORMS, 1),
    method=_some(METHODS, 1),
    delivery=_some(DELIVERIES, 1),
    route=_some(ROUTES, 1),
    domain=_some(DOMAINS, 1),
    counts_toward=_some(KINDS, 1),
    course=_some((*COURSES, "c/a/r1", "c/a/"), 1),
    tag=_some(TAGS, 1),
    amount=BOUNDS,
).filter(lambda where: len(where) < 4)
_ONE_KEY = st.one_of(
    *(
        st.fixed_dictionaries({key: _some(values, 1)})
        for key, values in (("delivery", DELIVERIES), ("domain", DOMAINS), ("counts_toward", KINDS), ("route", ROUTES))
    )
)
WHERE = st.one_of(_ONE_KEY, _ANYWHERE)
_SCOPED = _present(where=WHERE)
_YEARLY = _present(where=WHERE, per=st.just("year"))
_DISTINCT = st.builds(
    lambda field, bounds: {**field, **bounds},
    st.fixed_dictionaries(
        {"field": st.sampled_from(("domain", "delivery", "category", "form", "route"))}, optional={"floor": AMOUNTS}
    ),
    BOUNDS,
)
_SHARE = st.builds(lambda of, bounds: {"of": of, **bounds}, st.sampled_from(("0.5", "7", "360")), BOUNDS)


def _rule(scope: st.SearchStrategy[Data], **measure: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    return st.builds(lambda around, inner: {**around, **inner}, scope, st.fixed_dictionaries(measure))


_LEAVES = st.one_of(
    _rule(_YEARLY, sum=BOUNDS),
    _rule(_YEARLY, count=BOUNDS),
    _rule(_SCOPED, distinct=_DISTINCT),
    _rule(_SCOPED, share=_SHARE),
    _rule(_NOTHING, attest=st.just("证明")),
)
RULES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        _rule(_SCOPED, all=st.lists(inner, min_size=1, max_size=3)),
        _rule(_SCOPED, any=st.lists(inner, min_size=1, max_size=3)),
    ),
    max_leaves=4,
)


def _named(rules: list[Data], stem: str) -> list[Data]:
    """Give every rule an id of its own, those within combinations too."""
    found = []
    for at, rule in enumerate(rules):
        name = f"{stem}{at}"
        parts = {key: _named(rule[key], f"{name}-") for key in ("all", "any") if key in rule}
        found.append({"id": name} | rule | parts)
    return found


POLICIES = st.builds(
    lambda policy, rules: {**policy, "rules": _named(rules, "r")},
    _present(
        unit=st.sampled_from(("hours", "credits")),
        cycle=st.fixed_dictionaries({"years": st.integers(1, 5)}, optional={"starts": st.sampled_from(YEARS)}),
        applies_to=CONDITIONS,
        convert=st.lists(
            st.fixed_dictionaries(
                {"per": st.sampled_from(("1", "9", "10.5")), "gives": AMOUNTS}, optional={"where": WHERE}
            ),
            min_size=1,
            max_size=2,
        ),
        count=st.lists(
            _present(where=WHERE, weight=FRACTIONS, cap=AMOUNTS, per=st.just("year")), min_size=1, max_size=3
        ),
    ),
    st.lists(RULES, min_size=1, max_size=3),
)
_DONE = st.builds(
    lambda required, amount, more: {**required, **amount, **more},
    st.fixed_dictionaries({"title": st.sampled_from(TAGS), "year": st.sampled_from(YEARS)}),
    st.one_of(st.just({}), st.fixed_dictionaries({"amount": AMOUNTS, "unit": st.sampled_from(("hours", "credits"))})),
    _present(
        category=st.sampled_from(CATEGORIES),
        delivery=st.sampled_from(DELIVERIES),
        domains=_some(DOMAINS, 1),
        kinds=_some(KINDS, 1),
        course=st.sampled_from((*COURSES, "c/gone")),
    ),
)
_PLANNED = st.fixed_dictionaries(
    {"course": st.sampled_from((*COURSES, "c/gone"))},
    optional={"offering": st.sampled_from((*RUNS, "r9")), "year": st.sampled_from(YEARS)},
)
_PROFILES = _present(
    role=st.one_of(st.sampled_from(ROLES), _some(ROLES, 1)),
    stage=st.sampled_from(STAGES),
    region=st.sampled_from(REGIONS),
    cycle_start=st.sampled_from(YEARS),
)
CASES = st.fixed_dictionaries(
    {
        "policies": st.lists(POLICIES, min_size=1, max_size=2).map(
            lambda found: [{"id": f"p{at}", **policy} for at, policy in enumerate(found)]
        ),
        "courses": _COURSES,
        "done": st.lists(_DONE, max_size=4),
        "planned": st.lists(_PLANNED, min_size=1, max_size=4),
        "profile": _PROFILES,
        "now": st.sampled_from((2026, 2027)),
    },
    optional={
        "waivers": st.just([{"rule": "r1", "reason": "产假"}]),
        "confirmed": st.just([{"rule": "r0"}, {"rule": "r2-0"}]),
    },
)
