/** The page of the list: its parts, kept in step with what is stored, the day, and the width of the page. */
import { donePanel, doneRows } from "./view-done.js";
import { element, fill } from "../dom/element.js";
import { createGaps } from "./gaps-part.js";
import { list, profile } from "../list/mine.js";
import { menusPanel } from "./view-menus.js";
import { modelOf, yearOf } from "./model.js";
import { actions } from "./view-actions.js";
import { auditPanel } from "./view-audit.js";
import { bringing } from "./bringing.js";
import { createPaper } from "./paper.js";
import { dayOf } from "../core/dates.js";
import { factsOf } from "../list/read-facts.js";
import { first } from "../dom/find.js";
import { hatches } from "./view-bar.js";
import { onDay } from "../dom/day.js";
import { profileButton } from "../profile/button.js";
import { radarPanel } from "./view-radar.js";
import { refill } from "./refill.js";
import { renew } from "../list/change.js";
import { rowsPanel } from "./view-rows.js";
import { say } from "../strings.js";
import { keepSummary, summaryOf } from "./summary.js";
import { timePanel } from "./view-time.js";
import { totalsOf } from "../list/amounts.js";
import { totalWords } from "../list/words.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./types.js").Model} Model */
/** @typedef {ReturnType<typeof frame>} Frame */

const PADDING = 36;

/** @param {Model} model */
function summary({ entries, profile: mine }) {
  const total = totalWords(totalsOf(entries.map(({ item }) => item), mine));
  return entries.length ? say("list.total", { count: entries.length, total }) : say("list.none");
}

/** Puts the empty parts into the page. @param {HTMLElement} root @param {Catalog} catalog */
function frame(root, catalog) {
  /** @param {string} name */
  const part = name => element("div", `kd-plan__${name}`);
  const [bring, text, rows, time, gap] = [part("bring"), part("text"), part("rows"), part("time"), part("gap")];
  const [audit, radar, form] = [part("audit"), part("radar"), part("paper")];
  const done = donePanel(catalog, yearOf(dayOf(new Date())));
  const main = element("div", "kd-plan__main", rows, time, gap, done.made);
  const columns = element("div", "kd-plan__columns", main, element("div", "kd-plan__side", audit, radar));
  const body = first(root, "[data-kd-plan-body]") || root;
  body.textContent = "";
  body.append(hatches(), bring, text, columns, form);
  return { bring, text, rows, time, gap, audit, radar, form, done: done.rows };
}

/** Takes over what the site says of the courses of the list. @param {Catalog} catalog @param {() => void} draw */
function loadCards(catalog, draw) {
  const { planned, watched } = list.get();
  const named = [...planned, ...watched].map(({ course }) => course);
  catalog.cards(named).then(
    () => {
      const before = list.change(now => renew(now, course => factsOf(catalog.card(course))));
      if (before === list.get()) {
        draw(); // the list knew as much, but the cards say more
      }
    },
    () => {}, // what the list kept is shown
  );
}

/**
 * Returns how to draw the page, and what it shows at present.
 *
 * @param {HTMLElement} root
 * @param {Frame} at
 * @param {Catalog} catalog
 */
function createView(root, at, catalog) {
  const mine = profileButton();
  const sum = first(root, "[data-kd-plan-sum]");
  const paper = createPaper(at.form, catalog);
  let chosen = "";
  let today = dayOf(new Date());
  let model = modelOf(list.get(), profile.get(), today, catalog, chosen);
  const current = () => model;
  const gaps = createGaps(at.gap, current, catalog);

  const drawTime = () => refill(at.time, () => [timePanel(model, catalog, at.time.clientWidth - PADDING)]);
  const draw = () => {
    model = modelOf(list.get(), profile.get(), today, catalog, chosen);
    root.classList.toggle("kd-plan--empty", !model.entries.length && !model.list.done.length);
    refill(at.rows, () => [rowsPanel(model, catalog)]);
    refill(at.audit, () => [auditPanel(model, catalog, { chosen, choose, mine }), ...menusPanel(model, catalog)]);
    drawTime();
    refill(at.radar, () => [radarPanel(model, catalog)]);
    refill(at.done, () => doneRows(model, catalog));
    paper.show(model);
    if (!chosen) {
      keepSummary(summaryOf(model.answers, model.list, model.profile, catalog));
    }
    if (sum) {
      fill(sum, summary(model));
    }
    window.setTimeout(gaps.draw);
  };
  /** @param {string} id */
  const choose = id => {
    chosen = id;
    draw();
  };
  /** @param {number} day */
  const move = day => {
    today = day;
    draw();
  };
  return { draw, drawTime, move, current, today: () => today, fillPaper: paper.fill };
}

/** @param {HTMLElement} root @param {ReturnType<typeof createView>} view @param {Catalog} catalog */
function keepUp(root, view, catalog) {
  let named = "";
  let width = root.clientWidth;
  list.subscribe(({ planned, watched }) => {
    const now = [...planned, ...watched].map(({ course }) => course).join(" ");
    view.draw();
    if (now !== named) {
      named = now;
      loadCards(catalog, view.draw);
    }
  });
  profile.subscribe(view.draw);
  onDay(view.move);
  window.addEventListener("resize", () => {
    if (root.clientWidth !== width) {
      width = root.clientWidth;
      view.drawTime();
    }
  });
}

/**
 * Fills the page.
 *
 * @param {HTMLElement} root
 * @param {Catalog} catalog
 * @param {string} site  its id
 */
export function showPage(root, catalog, site) {
  const at = frame(root, catalog);
  const view = createView(root, at, catalog);
  const { open, start } = bringing(at.bring, catalog, view.today);
  const { out, bring } = actions(view.current, catalog, { site, place: at.text, open, fill: view.fillPaper });
  (first(root, ".kd-plan__title") || root).append(element("div", "kd-plan__actions", ...out, bring));
  keepUp(root, view, catalog);
  start();
}
