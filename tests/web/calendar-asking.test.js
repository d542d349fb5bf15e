import assert from "node:assert/strict";
import test from "node:test";
import { intervalOf } from "../../plugins/kedan/web/src/core/dates.js";

globalThis.document = { currentScript: null };
const { within } = await import("../../plugins/kedan/web/src/calendar/asking.js");
const { wholeQuestion } = await import("../../plugins/kedan/web/src/calendar/switch.js");

const march = { first: intervalOf("2027-03").first, last: intervalOf("2027-03").last };

test("a month is asked for by its days, without what is always open", () => {
  assert.deepEqual(within({ text: "规划", facets: { domain: ["teachers"] } }, march), {
    text: "规划",
    facets: { domain: ["teachers"], dates: { gte: "2027-03-01", lte: "2027-03-31" } },
    not: { state: ["always-open"] },
  });
});

test("dates that are asked for stay in force", () => {
  const asked = (gte, lte) => within({ facets: { dates: { gte, lte } } }, march).facets.dates;
  assert.deepEqual(asked("2027-03-10", undefined), { gte: "2027-03-10", lte: "2027-03-31" });
  assert.deepEqual(asked("2027-02", "2027-03-20"), { gte: "2027-03-01", lte: "2027-03-20" });
  assert.deepEqual(asked("2027-05", undefined), { gte: "2027-05-01", lte: "2027-03-31" });
});

test("states that are not wanted stay so, and the request is left as it was", () => {
  const request = { not: { state: ["ended"], fee: ["paid"] } };
  assert.deepEqual(within(request, march).not, { state: ["ended", "always-open"], fee: ["paid"] });
  assert.deepEqual(request, { not: { state: ["ended"], fee: ["paid"] } });
});

test("the way to the other view takes along what the page asks for by itself", () => {
  const question = { text: "规划", conditions: {}, sort: "" };
  assert.deepEqual(wholeQuestion(question, { domain: ["teachers"], credits: { gte: "8" } }), {
    text: "规划",
    conditions: { domain: { mode: "any", values: ["teachers"], from: "", to: "" } },
    sort: "",
  });
  assert.equal(wholeQuestion(question, {}).conditions, question.conditions);
});
