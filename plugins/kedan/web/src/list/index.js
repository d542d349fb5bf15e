/** The list of a principal: buttons, bar and amounts, kept in step with what is stored. */
import { all, attribute, first } from "../dom/find.js";
import { element, fill } from "../dom/element.js";
import { fillPlaces, hearButtons, showButtons } from "./add-button.js";
import { knownFacts, rootAddress } from "./known.js";
import { list, openMine, profile } from "./mine.js";
import { amountOf } from "./amounts.js";
import { amountParts } from "./amount-parts.js";
import { chosen, renew } from "./change.js";
import { isEmpty } from "../profile/read.js";
import { onDay } from "../dom/day.js";
import { profileButton } from "../profile/button.js";
import { say } from "../strings.js";
import { showBar } from "./bar.js";
import { startCounters } from "./menu-counters.js";
import { startPage } from "./start-page.js";

/** Marks the rows of what was chosen. */
function showRows() {
  all(document, "[data-kd-id]").forEach(node => {
    node.classList.toggle("kd-chosen", Boolean(chosen(list.get(), attribute(node, "data-kd-id"))));
  });
}

/** Shows what each course brings to the principal; what the server wrote where nothing is known of them. */
function showAmounts() {
  all(document, "[data-kd-id]").forEach(node => {
    const facts = knownFacts(attribute(node, "data-kd-id"));
    const amount = amountOf(facts, profile.get());
    if (facts && facts.unit) {
      all(node, "[data-kd-amount]").forEach(place => fill(place, ...amountParts(amount)));
    }
  });
}

/** Puts the way to the profile there, and to a list kept elsewhere while there is none. */
/** @param {HTMLElement} place */
function showMine(place) {
  place.append(profileButton());
  if (attribute(place, "data-kd-mine") === "profile") {
    return;
  }
  const bring = element("a", "kd-mine", say("list.bring"));
  bring.setAttribute("href", `${rootAddress()}plan.html`);
  place.append(bring);
  list.subscribe(({ planned, watched }) => {
    bring.hidden = planned.length > 0 || watched.length > 0;
  });
}

/**
 * Starts the list.
 *
 * @param {string} site  its id
 */
export function startList(site) {
  const page = first(document, "[data-kd-plan]");
  openMine(site);
  fillPlaces(document);
  list.change(now => renew(now, knownFacts));
  hearButtons();
  showBar(!page);
  list.subscribe(showRows);
  list.subscribe(showButtons);
  onDay(showButtons);
  all(document, "[data-kd-mine]").forEach(showMine);
  let served = true; // what the page came with is what stands for no profile
  profile.subscribe(mine => {
    if (!served || !isEmpty(mine)) {
      showAmounts();
    }
    served = isEmpty(mine);
  });
  startCounters();
  if (page) {
    startPage(page, site);
  }
}
