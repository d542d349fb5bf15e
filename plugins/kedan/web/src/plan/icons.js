/** The icons of the six domains and of the answers, as in the sprite of the page. */
import { element, icon } from "../dom/element.js";

/** @type {Record<string, string>} */
const DOMAINS = {
  planning: "compass-outline",
  culture: "sprout-outline",
  curriculum: "book-open-page-variant-outline",
  teachers: "human-male-board",
  management: "sitemap-outline",
  environment: "handshake-outline",
};

/** @type {Record<string, string>} */
export const STATUS_ICONS = {
  ok: "check-circle-outline",
  short: "minus-circle-outline",
  over: "arrow-up-circle-outline",
  ask: "help-circle-outline",
  waived: "shield-check-outline",
};

/** @param {string} domain @param {string} label */
export function domainTag(domain, label) {
  const look = DOMAINS[domain] ? `kd-d-${domain} kd-tag--domain` : "kd-tag--quiet";
  return element("span", `kd-tag ${look}`, icon(DOMAINS[domain] || "book-outline"), label);
}
