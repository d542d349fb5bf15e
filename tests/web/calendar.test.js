import assert from "node:assert/strict";
import test from "node:test";
import { intervalOf, monthOf, writtenDay, writtenMonth } from "../../plugins/kedan/web/src/core/dates.js";
import { barsOf } from "../../plugins/kedan/web/src/calendar/lanes.js";
import { placedRun } from "../../plugins/kedan/web/src/calendar/placing.js";
import { closingOn, datedIn, eventsOf, vagueIn } from "../../plugins/kedan/web/src/calendar/agenda.js";
import { dayByKey, daysOf, readMonth, weekdayOf, weeksOf } from "../../plugins/kedan/web/src/calendar/month.js";
import { randomFrom } from "./random.js";

const day = written => intervalOf(written).first;
const month = written => monthOf(day(written));
const days = (first, last = first) => ({ first: day(first), last: day(last) });
const written = ({ first, last }) => `${writtenDay(first)}/${writtenDay(last)}`;

test("a month is shown in whole weeks from Monday", () => {
  assert.deepEqual(weeksOf(month("2027-03")).map(writtenDay), [
    "2027-03-01",
    "2027-03-08",
    "2027-03-15",
    "2027-03-22",
    "2027-03-29",
  ]);
  assert.deepEqual(weeksOf(month("2027-02")).map(writtenDay).slice(0, 1), ["2027-02-01"]);
  assert.equal(weeksOf(month("2027-02")).length, 4);
  assert.equal(weeksOf(month("2027-05")).length, 6);
});

test("weeks hold every day of their month, and no week lies outside it", () => {
  for (let at = month("1900-01"); at <= month("2999-12"); at += 1) {
    const weeks = weeksOf(at);
    const { first, last } = daysOf(at);
    const end = weeks[weeks.length - 1] + 6;
    assert.ok(weeks[0] <= first && first < weeks[0] + 7 && last <= end && end < last + 7, writtenMonth(at));
    assert.equal(weekdayOf(weeks[0]), 0);
  }
});

test("a month is read from an address only where there is one", () => {
  assert.equal(writtenMonth(readMonth("2027-03")), "2027-03");
  ["2027", "2027-13", "2027-03-01", "", "27-03", "month", "99999-01"].forEach(text => assert.equal(readMonth(text), null));
  assert.equal(writtenMonth(readMonth("9999-12")), "2999-12");
});

const KEYS = [
  ["ArrowLeft", false, "2027-03-09"],
  ["ArrowRight", false, "2027-03-11"],
  ["ArrowUp", false, "2027-03-03"],
  ["ArrowDown", false, "2027-03-17"],
  ["Home", false, "2027-03-08"],
  ["End", false, "2027-03-14"],
  ["PageUp", false, "2027-02-10"],
  ["PageDown", false, "2027-04-10"],
  ["PageUp", true, "2026-03-10"],
  ["PageDown", true, "2028-03-10"],
];
KEYS.forEach(([key, shift, to]) =>
  test(`${shift ? "Shift " : ""}${key} leads to ${to}`, () => {
    assert.equal(writtenDay(dayByKey(key, shift, day("2027-03-10"))), to);
  }),
);

test("a month without the day gives its last; no other key leads anywhere", () => {
  assert.equal(writtenDay(dayByKey("PageUp", false, day("2027-03-31"))), "2027-02-28");
  assert.equal(writtenDay(dayByKey("PageDown", true, day("2028-02-29"))), "2029-02-28");
  assert.equal(writtenDay(dayByKey("PageDown", false, day("2999-12-31"))), "2999-12-31");
  ["Enter", "a", "toString"].forEach(key => assert.equal(dayByKey(key, false, day("2027-03-10")), null));
});

const PLACES = [
  ["days", [{ starts: "2027-03-08", ends: "2027-03-12" }], { spans: ["2027-03-08/2027-03-12"] }],
  ["one day", [{ starts: "2027-03-08", ends: "2027-03-08" }], { spans: ["2027-03-08/2027-03-08"] }],
  ["no end", [{ starts: "2027-03-08" }], { spans: ["2027-03-08/2027-03-08 open"] }],
  ["an end known by its month", [{ starts: "2027-03-08", ends: "2027-05" }], { spans: ["2027-03-08/2027-03-08 open"] }],
  ["a month", [{ starts: "2027-05", ends: "2027-05" }], { months: ["2027-05-01/2027-05-31"] }],
  ["months", [{ starts: "2021-03", ends: "2021-06" }], { months: ["2021-03-01/2021-06-30"] }],
  ["from a month on", [{ starts: "2020-11" }], { months: ["2020-11-01/2020-11-30"] }],
  ["from a month to a day", [{ starts: "2027-03", ends: "2027-04-10" }], { months: ["2027-03-01/2027-04-10"] }],
  ["a year", [{ starts: "2014", ends: "2014" }], { years: ["2014-01-01/2014-12-31"] }],
  ["from a month to a year", [{ starts: "2026-09", ends: "2027" }], { years: ["2026-09-01/2027-12-31"] }],
  [
    "several segments",
    [{ starts: "2027-03-08", ends: "2027-03-09" }, { starts: "2027-05" }],
    { spans: ["2027-03-08/2027-03-09"], months: ["2027-05-01/2027-05-31"] },
  ],
  ["nonsense", [{ starts: "soon" }, {}], {}],
];
PLACES.forEach(([name, segments, { spans = [], months = [], years = [] }]) =>
  test(`where an offering stands: ${name}`, () => {
    const placed = placedRun({ segments });
    assert.deepEqual(
      placed.spans.map(span => `${written(span)}${span.open ? " open" : ""}`),
      spans,
    );
    assert.deepEqual([placed.months.map(written), placed.years.map(written)], [months, years]);
  }),
);

test("only a deadline known to the day is one", () => {
  const enrolment = [{ opens: "2026-12-01", closes: "2026-12-20" }, { closes: "2027-01" }, { opens: "2027-02-01" }];
  assert.deepEqual(placedRun({ enrolment }).closings.map(writtenDay), ["2026-12-20"]);
});

test("bars that overlap lie in lanes, the longer one above", () => {
  const spans = [
    { event: "short", span: days("2027-03-09", "2027-03-10") },
    { event: "long", span: days("2027-03-05", "2027-03-15") },
    { event: "after", span: days("2027-03-11", "2027-03-16") },
  ];
  const { bars, over } = barsOf(spans, day("2027-03-08"), 3);
  assert.deepEqual(bars, [
    { event: "long", from: 0, to: 6, lane: 0, begins: false, ends: false },
    { event: "short", from: 1, to: 2, lane: 1, begins: true, ends: true },
    { event: "after", from: 3, to: 6, lane: 1, begins: true, ends: false },
  ]);
  assert.deepEqual(over, [0, 0, 0, 0, 0, 0, 0]);
});

test("what lasts for weeks comes last", () => {
  const spans = [
    { event: "term", span: days("2027-03-01", "2027-06-30") },
    { event: "days", span: days("2027-03-09", "2027-03-10") },
  ];
  const { bars } = barsOf(spans, day("2027-03-08"), 3);
  assert.deepEqual(
    bars.map(({ event, lane }) => [event, lane]),
    [
      ["days", 0],
      ["term", 1],
    ],
  );
});

test("what finds no lane is counted", () => {
  const spans = ["a", "b", "c"].map(event => ({ event, span: days("2027-03-09", "2027-03-10") }));
  const { bars, over } = barsOf(spans, day("2027-03-08"), 2);
  assert.deepEqual(
    bars.map(({ event }) => event),
    ["a", "b"],
  );
  assert.deepEqual(over, [0, 1, 1, 0, 0, 0, 0]);
});

test("no two bars of a lane share a day, and none is lost", () => {
  const luck = randomFrom(7);
  const random = most => Math.floor(luck() * most);
  for (let round = 0; round < 300; round += 1) {
    const spans = Array.from({ length: random(12) }, (_, event) => {
      const first = random(20);
      return { event, span: { first, last: first + random(9) } };
    });
    const most = 1 + random(4);
    const { bars, over } = barsOf(spans, 7, most);
    for (let column = 0; column < 7; column += 1) {
      const here = bars.filter(({ from, to }) => from <= column && column <= to);
      const due = spans.filter(({ span }) => span.first <= 7 + column && 7 + column <= span.last);
      assert.equal(new Set(here.map(({ lane }) => lane)).size, here.length);
      assert.ok(here.every(({ lane }) => lane < most));
      assert.equal(here.length + over[column], due.length);
    }
  }
});

const runs = [
  { data: { segments: [{ starts: "2027-03-08", ends: "2027-03-12" }, { starts: "2027-03-01", ends: "2027-03-01" }] } },
  { data: { segments: [{ starts: "2027-03", ends: "2027-03" }], enrolment: [{ closes: "2027-02-20" }] } },
  { data: { segments: [{ starts: "2027", ends: "2027" }], enrolment: [{ closes: "2027-02-20" }] } },
  { data: { always: true } },
];
const card = { row: 0, id: "college/a", title: "甲", summary: "", institutions: [], tags: [] };
const events = eventsOf(card, { runs }, [0, 1, 2, 3, 9]);
const march = daysOf(month("2027-03"));

test("an offering stands once for each of its spans, in the order of days", () => {
  assert.equal(events.length, 3);
  assert.deepEqual(
    datedIn(events, march).map(({ span }) => written(span)),
    ["2027-03-01/2027-03-01", "2027-03-08/2027-03-12"],
  );
  assert.deepEqual(
    datedIn(events, days("2027-03-12")).map(({ event }) => event),
    [events[0]],
  );
});

test("only what was met stands there", () => {
  assert.deepEqual(eventsOf(card, { runs }, [1]).map(({ run }) => run), [runs[1]]);
});

test("what is known by month or year never stands on a day", () => {
  assert.deepEqual(vagueIn(events, march, "months"), [events[1]]);
  assert.deepEqual(vagueIn(events, march, "years"), [events[2]]);
  assert.deepEqual(vagueIn(events, daysOf(month("2027-04")), "months"), []);
  assert.deepEqual(vagueIn(events, daysOf(month("2027-04")), "years"), [events[2]]);
});

test("deadlines are told by day", () => {
  assert.deepEqual([...closingOn(events)], [[day("2027-02-20"), [events[1], events[2]]]]);
});
