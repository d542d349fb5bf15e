/** Courses that rules don't tell apart are judged once: with the same result as each by itself. */
import assert from "node:assert/strict";
import test from "node:test";
import { byCodePoint } from "../../plugins/kedan/web/src/audit/items.js";
import { coursesOf } from "../../plugins/kedan/web/src/audit/course.js";
import { order, parseFraction } from "../../plugins/kedan/web/src/audit/fraction.js";
import { pick, randomFrom, some } from "./random.js";
import { ranked } from "../../plugins/kedan/web/src/audit/ranking.js";

const DOMAINS = ["planning", "culture", "teachers"];
const CATEGORIES = ["improvement", "advanced"];
const copied = value => JSON.parse(JSON.stringify(value));

function randomCourse(random, at) {
  const amounts = () => ({ offline: pick(random, ["8", "16"]), online: pick(random, ["0", "4"]) });
  const audience = { route: pick(random, ["elective", "mandated"]), credits: amounts(), counts_toward: some(random, ["zj-90"]) };
  const runs = ["r1", "r2", "r3"].map(id => ({ id, ends: `${pick(random, [2026, 2027])}-0${pick(random, [3, 6, 9])}` }));
  return {
    id: `p/c${at}`,
    category: pick(random, CATEGORIES),
    methods: some(random, ["visit", "lecture"]),
    domains: some(random, DOMAINS),
    hours: pick(random, [undefined, amounts()]),
    audiences: pick(random, [[audience], [audience, { ...audience, stages: ["junior"], credits: amounts() }]]),
    runs: pick(random, [runs, runs.slice(2), []]),
  };
}

const where = random =>
  pick(random, [
    undefined,
    { domain: pick(random, DOMAINS) },
    { delivery: "online" },
    { method: "visit", category: "advanced" },
    { counts_toward: "zj-90" },
    { amount: { gte: "12" } },
    { course: ["p/c3", "p/c4/r1"] },
  ]);

function randomPolicy(random, id) {
  const measures = [{ sum: { gte: "60" } }, { sum: { lte: "20" } }, { count: { gte: "4" } }, { distinct: { field: "domain", gte: "3", floor: "10" } }];
  const rule = at => ({ id: `r${at}`, where: where(random), per: pick(random, [undefined, "year"]), ...pick(random, measures) });
  const line = () => ({ where: where(random), ...pick(random, [{ weight: "1/2" }, { cap: "20" }, { cap: "9", per: "year" }]) });
  return {
    id,
    title: id,
    unit: pick(random, ["credits", "credits", "hours"]),
    cycle: pick(random, [undefined, { years: 5, starts: 2023 }, { years: 1, starts: 2027 }]),
    count: pick(random, [[], [line(), line()]]),
    convert: pick(random, [[], [{ where: where(random), per: "1", gives: "2" }]]),
    rules: [rule(1), rule(2), pick(random, [rule(3), { id: "r3", any: [rule(4), rule(5)] }, { id: "r3", all: [rule(4), rule(5)] }])],
  };
}

/** The plain way: every course by itself, under rules and courses that nothing is known of yet. */
function eachAlone(policies, selection, courses) {
  const listed = new Set(selection.planned.map(({ course }) => course));
  const found = courses
    .filter(({ id }) => !listed.has(id))
    .flatMap(course => {
      const few = courses.filter(one => one === course || listed.has(one.id));
      return ranked(copied(policies), copied(selection), coursesOf(copied(few)), 2026);
    });
  return found.sort(
    (one, other) =>
      order(parseFraction(other.closes), parseFraction(one.closes)) ||
      one.breaks.length - other.breaks.length ||
      byCodePoint(one.course, other.course),
  );
}

test("what is judged once for many is right for each", () => {
  let told = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = randomFrom(seed);
    const courses = Array.from({ length: 24 }, (_, at) => randomCourse(random, at));
    const policies = ["a", "b"].map(id => randomPolicy(random, id));
    const profile = pick(random, [{}, { stage: "junior" }]);
    const [data, catalog] = [copied(policies), coursesOf(copied(courses))];
    for (const planned of [[], [{ course: "p/c1", offering: "r1" }, { course: "p/c2" }]]) {
      const selection = { profile, planned };
      const found = ranked(data, selection, catalog, 2026);
      assert.deepEqual(found, eachAlone(policies, selection, courses), `seed ${seed}`);
      told += found.length;
    }
  }
  assert.ok(told > 500);
});

test("a course that a rule names is not judged like its equals", () => {
  const course = id => ({ id, audiences: [{ credits: { total: "8" } }], runs: [{ id: "r1", ends: "2026-12" }] });
  const all = ["p/a", "p/b", "p/c"].map(course);
  const policy = names => ({ id: "p", title: "p", unit: "credits", rules: [{ id: "r", where: { course: names }, sum: { gte: "8" } }] });
  const found = names => ranked([policy(names)], {}, coursesOf(all), 2026).map(one => one.course);
  assert.deepEqual(found("p/b"), ["p/b"]);
  assert.deepEqual(found(["p/c/r1", "p/a/"]), ["p/c"]);
});
