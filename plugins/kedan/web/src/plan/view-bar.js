/** Bars of a rule: solid is done, hatched planned, the rest is missing; what is too much stands beyond a mark. */
import { drawing } from "./parts.js";
import { element } from "../dom/element.js";
import { numberOf } from "./numbers.js";
import { say } from "../strings.js";

/** @typedef {import("../audit/answer-data.js").AnswerRule} AnswerRule */

const [WIDTH, HEIGHT] = [1000, 12];

/** @type {Record<string, Record<string, string>>} */
const LOOKS = {
  done: { class: "kd-meter__done" },
  plan: { fill: "url(#kd-hatch-plan)" },
  over: { fill: "url(#kd-hatch-over)" },
};

/** @param {number} from @param {number} to @param {string} look */
function stretch(from, to, look) {
  return drawing("rect", { x: from, y: 0, width: Math.max(0, to - from), height: HEIGHT, ...LOOKS[look] });
}

/** The stripes that stand for what is planned and for what is too much, once a page; out of sight, but not undisplayed. */
export function hatches() {
  const patterns = ["plan", "over"].map(look =>
    drawing(
      "pattern",
      { id: `kd-hatch-${look}`, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(25)" },
      drawing("rect", { width: 5, height: 5, class: `kd-hatch__ground kd-hatch__ground--${look}` }),
      drawing("rect", { width: 2, height: 5, class: `kd-hatch__line kd-hatch__line--${look}` }),
    ),
  );
  return drawing("svg", { class: "kd-unseen", "aria-hidden": "true" }, drawing("defs", {}, ...patterns));
}

/** @param {AnswerRule} done @param {AnswerRule} both @returns {Element | null} nothing where there is no bound to draw */
export function meter(done, both) {
  const { gte, lte } = both.need || {};
  const [had, has] = [numberOf(done.have), numberOf(both.have)];
  const bound = numberOf(gte === undefined ? lte || null : gte);
  if (!bound) {
    return null;
  }
  const limit = lte === undefined ? Infinity : numberOf(lte);
  const most = Math.max(bound, limit === Infinity ? 0 : limit, lte === undefined ? 0 : has);
  /** @param {number} amount */
  const at = amount => Math.min(1, amount / most) * WIDTH;
  const parts = [
    stretch(0, at(Math.min(had, limit)), "done"),
    stretch(at(Math.min(had, limit)), at(Math.min(has, limit)), "plan"),
    ...(has > limit ? [stretch(at(limit), at(has), "over")] : []),
    ...(lte === undefined ? [] : [drawing("rect", { x: at(limit) - 3, y: 0, width: 6, height: HEIGHT, class: "kd-meter__limit" })]),
  ];
  return drawing(
    "svg",
    { class: "kd-meter", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...parts,
  );
}

/** One column a year, and the floor as a dashed line. @param {AnswerRule} done @param {AnswerRule} both */
export function years(done, both) {
  const had = new Map((done.years || []).map(({ year, have }) => /** @type {[number, number]} */ ([year, numberOf(have)])));
  const told = (both.years || []).map(({ year, have, status }) => ({ year, status, has: numberOf(have) }));
  const floor = numberOf((both.need && both.need.gte) || null);
  const most = Math.max(floor * 1.5, ...told.map(({ has }) => has), 1);
  return element(
    "ol",
    "kd-years",
    ...told.map(({ year, has, status }) => {
      const [all, before, line] = [has, had.get(year) || 0, floor].map(amount => 40 - (amount / most) * 40);
      const column = drawing(
        "svg",
        { class: "kd-years__column", viewBox: "0 0 40 40", preserveAspectRatio: "none", "aria-hidden": "true" },
        drawing("rect", { x: 0, y: all || 0, width: 40, height: 40 - (all || 0), ...LOOKS["plan"] }),
        drawing("rect", { x: 0, y: before || 0, width: 40, height: 40 - (before || 0), class: "kd-meter__done" }),
        drawing("path", { d: `M0 ${line}H40`, class: "kd-years__floor" }),
      );
      const amount = element("b", "kd-num", String(Math.floor(has * 100) / 100));
      const said = element("span", "kd-unseen", say(`status.${status}`));
      return element("li", "", amount, column, element("span", "", String(year)), said);
    }),
  );
}
