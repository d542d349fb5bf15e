/** Tables and calendars: what spreadsheets and calendars make of them. */
import assert from "node:assert/strict";
import test from "node:test";
import { calendarOf } from "../../plugins/kedan/web/src/plan/ics.js";
import { csvOf } from "../../plugins/kedan/web/src/plan/csv.js";
import { intervalOf } from "../../plugins/kedan/web/src/core/dates.js";
import { modulesOf } from "../../plugins/kedan/web/src/plan/qr.js";

const day = written => intervalOf(written).first;
const NOW = new Date("2026-12-08T02:00:00.123Z");
const event = more => ({ uid: "a-b-spring-1@kedan", title: "工作坊", first: day("2027-01-13"), last: day("2027-01-16"), ...more });
const linesOf = text => text.replace(/\r\n /g, "").split("\r\n");

test("a table begins with the mark of its encoding, and every line ends as Excel expects", () => {
  assert.equal(csvOf([["课程", "学分"], ["a,b", '说"好"'], ["x\ny", ""]]), '\ufeff课程,学分\r\n"a,b","说""好"""\r\n"x\ny",\r\n');
});

test("no cell is calculated", () => {
  const odd = ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "\u00a0=1"];
  odd.forEach(text => assert.match(csvOf([[text]]), /^\ufeff"?'/, JSON.stringify(text)));
  ["1=1", "a-b", "2027-01-13"].forEach(text => assert.equal(csvOf([[text]]), `\ufeff${text}\r\n`));
});

test("an event lasts whole days, the end not included", () => {
  const lines = linesOf(calendarOf("我的课单", [event({ where: "杭州, 余杭" })], NOW));
  for (const line of [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "UID:a-b-spring-1@kedan",
    "DTSTAMP:20261208T020000Z",
    "DTSTART;VALUE=DATE:20270113",
    "DTEND;VALUE=DATE:20270117",
    "SUMMARY:工作坊",
    "LOCATION:杭州\\, 余杭",
    "END:VCALENDAR",
  ]) {
    assert.ok(lines.includes(line), line);
  }
});

test("no text begins a line of its own", () => {
  const title = "a\\b;c,d\r\nATTENDEE:x\nBEGIN:VALARM\u0000\u0007\r";
  const lines = linesOf(calendarOf("x", [event({ title })], NOW));
  assert.ok(lines.includes("SUMMARY:a\\\\b\\;c\\,d\\nATTENDEE:x\\nBEGIN:VALARM\\n"));
  assert.ok(!lines.some(line => line.startsWith("ATTENDEE") || line === "BEGIN:VALARM"));
});

test("lines are folded at 75 octets, never within a character", () => {
  for (const letter of ["a", "长", "😀", "a长😀"]) {
    const text = calendarOf("x", [event({ title: letter.repeat(120) })], NOW);
    text.split("\r\n").forEach(line => assert.ok(Buffer.byteLength(line) <= 75, line));
    assert.ok(linesOf(text).includes(`SUMMARY:${letter.repeat(120)}`));
    assert.equal(text, Buffer.from(text).toString("utf8"));
  }
});

test("half a character does not get into a file", () => {
  const text = calendarOf("x", [event({ title: "a\ud83d b\udc00c" })], NOW);
  assert.equal(text, Buffer.from(text).toString("utf8"));
});

test("a code is as large as its text needs, with the squares in three corners", () => {
  const { size, path } = modulesOf(`https://kedan.example.org/plan.html#s=v1.${"0123456ABCDEFG.".repeat(12)}`);
  assert.ok(size > 21 && size <= 61 && size % 4 === 1, String(size));
  const dark = new Set(path.match(/M\d+ \d+/g));
  for (const [x, y] of [[0, 0], [size - 7, 0], [0, size - 7]]) {
    assert.ok(dark.has(`M${x} ${y}`) && dark.has(`M${x + 3} ${y + 3}`) && !dark.has(`M${x + 1} ${y + 1}`));
  }
  assert.ok(dark.has(`M8 ${size - 8}`)); // the module that is always dark
});

test("what no code holds makes none", () => {
  assert.equal(modulesOf(""), null);
  assert.equal(modulesOf("x".repeat(2332)), null);
  assert.equal(modulesOf("x".repeat(2331)).size, 177);
});
