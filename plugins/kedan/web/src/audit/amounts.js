/**
 * Hours and credits by delivery, read once for each course.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./types.js").SplitData} SplitData
 * @typedef {{key: string, parts: {delivery: string, amount: Fraction}[], total: Fraction, delivery: string}} Split
 *   `parts`: those above zero. `delivery`: the one that follows from them, or the declared one of an undivided
 *   amount. `key`: equal for equal splits
 */
import { isZero, parseFraction, total, written, ZERO } from "./fraction.js";

const DELIVERIES = /** @type {("offline" | "online" | "school-based")[]} */ (["offline", "online", "school-based"]);

/** @param {string} amount @param {string} delivery @returns {Split} */
export function undivided(amount, delivery) {
  const whole = parseFraction(amount);
  return { key: `${written(whole)} ${delivery}`, parts: [], total: whole, delivery };
}

/** @param {SplitData | undefined} data @returns {Split | null} */
export function splitOf(data) {
  if (!data) {
    return null;
  }
  if (data.total !== undefined) {
    return undivided(data.total, data.delivery || "");
  }
  const named = DELIVERIES.filter(delivery => data[delivery] !== undefined);
  const all = named.map(delivery => ({ delivery, amount: parseFraction(data[delivery]) }));
  const parts = all.filter(({ amount }) => !isZero(amount));
  const first = parts[0];
  return {
    key: all.map(({ delivery, amount }) => `${delivery} ${written(amount)}`).join(),
    parts,
    total: parts.length ? total(parts.map(({ amount }) => amount)) : ZERO,
    delivery: parts.length > 1 ? "blended" : first ? first.delivery : "",
  };
}
