import assert from "node:assert/strict";
import test from "node:test";
import { dayOf, formatDay, intervalOf, partsOf, writtenDay, yearEnd } from "../../plugins/kedan/web/src/core/dates.js";
import { say } from "../../plugins/kedan/web/src/strings.js";
import { speak } from "./words.js";

const day = written => intervalOf(written).first;
const TODAY = day("2026-12-08");

test("a date is the interval of what it can mean", () => {
  const spans = ["2026", "2026-02", "2028-02", "2026-12-08"].map(intervalOf);
  const written = spans.map(({ first, last }) => [writtenDay(first), writtenDay(last)]);
  assert.deepEqual(written, [
    ["2026-01-01", "2026-12-31"],
    ["2026-02-01", "2026-02-28"],
    ["2028-02-01", "2028-02-29"],
    ["2026-12-08", "2026-12-08"],
  ]);
});

test("days are counted over months, years and leap days", () => {
  assert.equal(day("2026-12-20") - TODAY, 12);
  assert.equal(day("2027-01-01") - day("2026-12-31"), 1);
  assert.equal(day("2028-03-01") - day("2028-02-28"), 2);
});

for (const written of [
  "2026-13",
  "2026-00",
  "2026-02-29",
  "2026-04-31",
  "2026-1",
  "26-12-08",
  "2026-12-08 ",
  "0000",
  "",
]) {
  test(`${JSON.stringify(written)} is no date`, () => assert.equal(partsOf(written), null));
}

test("what is no string is no date", () => {
  assert.deepEqual([undefined, null, 2026, {}, ["2026"]].map(intervalOf), [null, null, null, null, null]);
});

test("the day is the one in Shanghai", () => {
  const days = ["2026-12-07T15:59:59.999Z", "2026-12-07T16:00:00Z", "2026-12-08T15:59:59Z"];
  assert.deepEqual(
    days.map(instant => writtenDay(dayOf(new Date(instant)))),
    ["2026-12-07", "2026-12-08", "2026-12-08"],
  );
});

test("a year ends on 31 December", () => {
  assert.equal(yearEnd(day("2026-01-01")), day("2026-12-31"));
  assert.equal(yearEnd(day("2026-12-31")), day("2026-12-31"));
});

test("a date in words has its year when it is 12 months or more away", () => {
  speak("zh");
  const words = written => formatDay(written, TODAY, say);
  assert.equal(words("2026-12-20"), "12月20日");
  assert.equal(words("2027-12-07"), "12月7日");
  assert.equal(words("2027-12-08"), "2027年12月8日");
  assert.equal(words("2025-12-09"), "12月9日");
  assert.equal(words("2025-12-08"), "2025年12月8日");
  assert.equal(words("2027-03"), "3月");
  assert.equal(words("2022-03"), "2022年3月");
  assert.equal(words("2027"), "2027年");
  assert.equal(words("no date"), "");
  assert.equal(formatDay("2026-12-08", TODAY, say, true), "2026年12月8日");
});

test("a date in English", () => {
  speak("en");
  const words = written => formatDay(written, TODAY, say);
  assert.deepEqual(["2026-12-20", "2028-01-02", "2027-03", "2022-03"].map(words), [
    "20 December",
    "2 January 2028",
    "March",
    "March 2022",
  ]);
});
