/** Everything about offerings that depends on the day. */
import { all } from "../dom/find.js";
import { fill } from "../dom/element.js";
import { formatDay, writtenDay } from "../core/dates.js";
import { onDay } from "../dom/day.js";
import { say } from "../strings.js";
import { showBadges } from "./badges.js";
import { showBest } from "./best.js";
import { showTables } from "./table.js";

/** @param {number} today */
function showToday(today) {
  const day = formatDay(writtenDay(today), today, say, true);
  all(document, "[data-kd-today]").forEach(node => fill(node, say("offerings.today", { day })));
}

/** Keeps all offerings of the page up to the day. */
export function startOfferings() {
  onDay(today => {
    showBadges(document, today);
    showBest(document, today);
    showTables(today);
    showToday(today);
  });
}
