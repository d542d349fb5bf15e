import assert from "node:assert/strict";
import test from "node:test";
import { pick, randomFrom, some } from "./random.js";
import { DOMAINS } from "../../plugins/kedan/web/src/core/request.js";
import { query } from "../../plugins/kedan/web/src/core/query.js";

const today = "2026-12-08";
const OPEN = { segments: [{ starts: "2027-01-13" }], enrolment: [{ opens: "2026-12-01", closes: "2026-12-20" }] };
const ENDED = { segments: [{ starts: "2022-03", ends: "2022-06" }] };
const row = (id, more) => ({ id, title: id, text: [], domains: [], always: false, runs: [], ...more });
const ids = result => result.hits.map(({ id }) => id);

const ROWS = [
  row("a", { title: "初中校长素质提升", text: ["学业质量监测"], domains: ["planning", "teachers"], runs: [ENDED] }),
  row("b", {
    title: "学业质量监测报告怎么用",
    text: ["从数据到课堂", "示例学院"],
    domains: ["curriculum"],
    runs: [OPEN],
  }),
  row("c", { title: "校园文化", text: ["质量自评", "AI 工具"], domains: ["culture", "planning"], always: true }),
  row("d", { title: "AI与课堂", text: ["从数据到课堂"], domains: ["curriculum"], runs: [] }),
];
const asked = request => query(ROWS, { today, ...request });

test("nothing asked: everything, by run state", () => {
  const result = asked({});
  assert.deepEqual(ids(result), ["b", "c", "d", "a"]);
  assert.equal(result.total, 4);
  assert.equal(result.corrected, null);
  const none = { planning: 2, culture: 1, curriculum: 2, teachers: 1, management: 0, environment: 0 };
  assert.deepEqual(result.facets, { domain: none });
});

test("hits in the title come first, then the run state", () => {
  assert.deepEqual(ids(asked({ text: "质量" })), ["b", "c", "a"]);
  assert.deepEqual(ids(asked({ text: "ai" })), ["d", "c"]);
});

test("every term has to be in some field, whole", () => {
  assert.deepEqual(ids(asked({ text: "质量 初中" })), ["a"]);
  assert.deepEqual(ids(asked({ text: "课堂示例" })), []);
});

test("domains are alternatives and don't narrow their own counts", () => {
  const result = asked({ text: "质量", facets: { domain: ["culture", "teachers"] } });
  assert.deepEqual(ids(result), ["c", "a"]);
  assert.equal(result.facets.domain.curriculum, 1);
  assert.deepEqual(ids(asked({ facets: { domain: "teachers" } })), ["a"]);
  assert.equal(asked({ facets: { domain: [] } }).total, 4);
});

test("excluded domains are out of hits and counts", () => {
  const result = asked({ not: { domain: ["planning"] } });
  assert.deepEqual(ids(result), ["b", "d"]);
  assert.deepEqual([result.facets.domain.planning, result.facets.domain.teachers], [0, 0]);
});

test("a limit shortens the hits, not the total", () => {
  const result = asked({ limit: 1 });
  assert.deepEqual([ids(result), result.total], [["b"], 4]);
  assert.deepEqual(ids(asked({ limit: 0 })), []);
});

test("by start: what starts next first, then as by relevance", () => {
  const start = (id, starts, status) => row(id, { runs: [{ segments: [{ starts, ends: starts }], status }] });
  const rows = [
    start("past", "2026-01-05"),
    start("late", "2027-05-01"),
    start("soon", "2026-12-20"),
    start("off", "2026-12-10", "cancelled"),
  ];
  assert.deepEqual(ids(query(rows, { today, sort: "start" })), ["soon", "late", "past", "off"]);
});

const REFUSED = [
  [{ facets: { colour: ["red"] } }, /unknown facet: "colour"/],
  [{ not: { region: "33" } }, /unknown facet: "region"/],
  [{ facets: "teachers" }, /facets must be an object/],
  [{ facets: { domain: [7] } }, /a domain must be a string/],
  [{ sort: "newest" }, /unknown sort: "newest"/],
  [{ limit: -1 }, /limit/],
  [{ limit: 1.5 }, /limit/],
  [{ today: "2026-12" }, /today/],
  [{ today: "tomorrow" }, /today/],
  [{ text: 7 }, /text/],
  [{ today: 20261208 }, /today/],
];

for (const [request, message] of REFUSED) {
  test(`${JSON.stringify(request)} is refused`, () =>
    assert.throws(() => asked(request), { name: "RangeError", message }));
}

test("unknown domains and hostile names match nothing", () => {
  assert.equal(asked({ facets: { domain: ["__proto__", "nowhere"] } }).total, 0);
  const hostile = [row("x", { title: "<img src=x onerror=alert(1)>", domains: ["__proto__", "constructor"] })];
  const result = query(hostile, { today, text: "<img" });
  assert.equal(result.total, 1);
  assert.deepEqual(Object.values(result.facets.domain), [0, 0, 0, 0, 0, 0]);
});

// The same answers, worked out in the plainest way from the rules as they are written.

const HAN = /^[\u4e00-\u9fff]$/;
const WORD = /^[a-z0-9]$/;
const kindOf = char => (HAN.test(char) ? "han" : WORD.test(char) ? "word" : "none");

function plainTerms(text) {
  const terms = [];
  let last = "none";
  for (const char of text.normalize("NFKC").toLowerCase()) {
    const kind = kindOf(char);
    if (kind !== "none" && kind === last) {
      terms[terms.length - 1] += char;
    } else if (kind !== "none") {
      terms.push(char);
    }
    last = kind;
  }
  return terms;
}

function plainHit(term, field) {
  const folded = field.normalize("NFKC").toLowerCase();
  return HAN.test(term[0]) ? folded.includes(term) : folded.split(/[^a-z0-9]+/).some(token => token.startsWith(term));
}

function plainAnswer(rows, { text, facets, not }) {
  const fits = (one, domains) => one.domains.some(domain => domains.includes(domain));
  const textFits = one => plainTerms(text).every(term => [one.title, ...one.text].some(field => plainHit(term, field)));
  const found = rows.filter(one => textFits(one) && !fits(one, not.domain));
  const hits = found.filter(one => !facets.domain.length || fits(one, facets.domain));
  const counts = DOMAINS.map(domain => [domain, found.filter(one => fits(one, [domain])).length]);
  return { ids: hits.map(one => one.id).sort(), domain: Object.fromEntries(counts) };
}

test("agrees with a plain search on random rows and requests", () => {
  const random = randomFrom(2026);
  const alphabet = [..."校长领导力质量ABab12ＡＢ１ 　—、，"];
  const words = (least, most) => {
    const length = least + Math.floor(random() * (most - least + 1));
    return Array.from({ length }, () => pick(random, alphabet)).join("");
  };
  const rare = () => (random() < 0.3 ? some(random, DOMAINS) : []);
  let matched = 0;
  for (let round = 0; round < 60; round += 1) {
    const rows = Array.from({ length: 30 }, (_, at) =>
      row(`r${at}`, { title: words(2, 8), text: [words(0, 12), words(0, 6)], domains: some(random, DOMAINS) }),
    );
    for (let i = 0; i < 20; i += 1) {
      const source = pick(random, rows).text[0] || "校";
      const text = random() < 0.5 ? source.slice(0, 4) : words(0, 4);
      const request = {
        text: plainTerms(text).length ? text : "",
        facets: { domain: rare() },
        not: { domain: rare() },
      };
      const result = query(rows, { today, ...request });
      const plain = plainAnswer(rows, request);
      assert.deepEqual(ids(result).sort(), plain.ids, JSON.stringify(request));
      assert.deepEqual(result.facets.domain, plain.domain, JSON.stringify(request));
      assert.equal(result.total, plain.ids.length);
      matched += result.total ? 1 : 0;
    }
  }
  assert.ok(matched > 300);
});
