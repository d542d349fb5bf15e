/** The six domains as a radar, and the same numbers as a table. */
import { drawing, panel, stop } from "./parts.js";
import { byDomain } from "./domains.js";
import { domainLabel } from "./rules-words.js";
import { element } from "../dom/element.js";
import { say } from "../strings.js";
import { selectionOf } from "./selection.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {import("./domains.js").Share} Share */

const [SIZE, RADIUS, TOP] = [330, 92, 130];

/** @param {number} axis @param {number} of @param {number} far  1 is the rim @returns {[number, number]} */
function point(axis, of, far) {
  const angle = (axis / of) * 2 * Math.PI - Math.PI / 2;
  return [SIZE / 2 + Math.cos(angle) * far * RADIUS, TOP + Math.sin(angle) * far * RADIUS];
}

/** @param {[number, number][]} points */
function outline(points) {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}

/** @param {Share[]} shares @param {Catalog} catalog */
function labels(shares, catalog) {
  return shares.map(({ domain, done, both }, axis) => {
    const [x, y] = point(axis, shares.length, 1.16);
    const side = Math.abs(x - SIZE / 2) < 5 ? "middle" : x > SIZE / 2 ? "start" : "end";
    const down = axis === 0 ? -18 : y > TOP + RADIUS ? 14 : 0;
    return drawing(
      "text",
      { x, y: y + down, "text-anchor": side, class: `kd-radar__label kd-d-${domain}` },
      drawing("tspan", { x, class: "kd-radar__name" }, domainLabel(domain, catalog)),
      drawing("tspan", { x, dy: 16 }, say("radar.amounts", { done, planned: Math.round((both - done) * 100) / 100 })),
    );
  });
}

/** @param {Share[]} shares @param {Catalog} catalog */
function radar(shares, catalog) {
  const most = Math.max(...shares.map(({ both }) => both), 1);
  const of = shares.length;
  /** @param {(share: Share) => number} amount */
  const points = amount => shares.map((share, axis) => point(axis, of, amount(share) / most));
  const ends = points(({ both }) => both);
  return drawing(
    "svg",
    { class: "kd-radar", viewBox: `-50 -14 ${SIZE + 100} 296`, "aria-hidden": "true" },
    ...[1 / 3, 2 / 3, 1].map(ring => drawing("path", { d: outline(shares.map((_, axis) => point(axis, of, ring))), class: "kd-radar__ring" })),
    ...shares.map((_, axis) => drawing("path", { d: `M${SIZE / 2} ${TOP}L${point(axis, of, 1).join(" ")}`, class: "kd-radar__ring" })),
    drawing("path", { d: outline(ends), class: "kd-radar__both" }),
    drawing("path", { d: outline(points(({ done }) => done)), class: "kd-radar__done" }),
    ...ends.map(([cx, cy], axis) => drawing("circle", { cx, cy, r: 4, class: `kd-radar__end kd-d-${(shares[axis] || { domain: "" }).domain}` })),
    ...labels(shares, catalog),
  );
}

/** @param {...(string | number)} cells */
function line(...cells) {
  const [name = "", ...rest] = cells.map(String);
  const head = element("th", "", name);
  head.setAttribute("scope", "row");
  return element("tr", "", head, ...rest.map(cell => element("td", "kd-num", cell)));
}

/** @param {Share[]} shares @param {Catalog} catalog */
function table(shares, catalog) {
  const head = [say("radar.domain"), say("radar.done"), say("radar.both")].map(name => {
    const cell = element("th", "", name);
    cell.setAttribute("scope", "col");
    return cell;
  });
  return element(
    "table",
    "kd-table kd-radar__table",
    element("thead", "", element("tr", "", ...head)),
    element("tbody", "", ...shares.map(({ domain, done, both }) => line(domainLabel(domain, catalog), done, both))),
  );
}

/** @param {Model} model @param {Catalog} catalog */
export function radarPanel(model, catalog) {
  const unit = model.answers.length && model.answers.every(answer => answer.unit === "hours") ? "hours" : "credits";
  const domains = catalog.site.choices.domains.map(([id]) => id);
  const { shares, uncounted } = byDomain(selectionOf(model.list, model.profile), catalog.courses, model.year, unit, domains);
  return panel(
    "radar",
    say("radar.title"),
    say(`radar.${unit}`),
    radar(shares, catalog),
    ...(uncounted ? [element("p", "kd-plan__line", say("radar.uncounted", { count: uncounted }))] : []),
    element("details", "kd-plan__fold", stop(element("summary", "", say("radar.table")), "radar"), table(shares, catalog)),
  );
}
