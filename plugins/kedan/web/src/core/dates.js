/**
 * Dates as documents write them: a year, a month or a day. Each is an interval of day numbers
 * (days since 1970-01-01), so that two days are compared and subtracted as plain numbers.
 *
 * @typedef {{first: number, last: number}} Interval
 * @typedef {{year: number, month: number, day: number}} Parts  month or day is 0 where unknown
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Say
 */

const DAY = 86400000;
/** Shanghai has kept this distance from UTC, without summer time, since 1991. */
const SHANGHAI = 8 * 3600000;
const WRITTEN = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** @param {number} year @param {number} month @param {number} day */
function dayNumber(year, month, day) {
  return Date.UTC(year, month - 1, day) / DAY;
}

/**
 * Returns the day that it is in Shanghai at the instant `now`.
 *
 * @param {Date} now
 */
export function dayOf(now) {
  return Math.floor((now.getTime() + SHANGHAI) / DAY);
}

/**
 * Returns `YYYY-MM-DD` of a day number.
 *
 * @param {number} day
 */
export function writtenDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Returns year, month and day of a written date, or null where there is no such date.
 *
 * @param {unknown} written
 * @returns {Parts | null}
 */
export function partsOf(written) {
  const found = WRITTEN.exec(typeof written === "string" ? written : "");
  if (!found) {
    return null;
  }
  const parts = { year: Number(found[1]), month: Number(found[2] || 0), day: Number(found[3] || 0) };
  const date = new Date(Date.UTC(parts.year, (found[2] ? parts.month : 1) - 1, found[3] ? parts.day : 1));
  const real = (!found[2] || date.getUTCMonth() + 1 === parts.month) && (!found[3] || date.getUTCDate() === parts.day);
  return real ? parts : null;
}

/**
 * Returns the first and the last day that a written date can mean, or null.
 *
 * @param {unknown} written
 * @returns {Interval | null}
 */
export function intervalOf(written) {
  const parts = partsOf(written);
  if (!parts) {
    return null;
  }
  const { year, month, day } = parts;
  if (day) {
    return { first: dayNumber(year, month, day), last: dayNumber(year, month, day) };
  }
  if (month) {
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
  }
  return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
}

/**
 * Returns the last day of the year in which `day` lies.
 *
 * @param {number} day
 */
export function yearEnd(day) {
  return dayNumber(new Date(day * DAY).getUTCFullYear(), 12, 31);
}

/**
 * Returns the number of the month of a day, counted through the years.
 *
 * @param {number} day
 */
export function monthOf(day) {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * Returns `YYYY-MM` of the number of a month.
 *
 * @param {number} month
 */
export function writtenMonth(month) {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** @param {Parts} one @param {Parts} other */
function withinTwelveMonths(one, other) {
  /** @param {Parts} date */
  const position = date => (date.year * 12 + date.month) * 31 + (date.day || 1);
  return Math.abs(position(one) - position(other)) < 12 * 31;
}

/**
 * Returns a written date in words: `12月20日`, with its year only when that is 12 months or more away.
 *
 * @param {string} written
 * @param {number} today
 * @param {Say} say
 * @param {boolean} [always] say the year in any case
 */
export function formatDay(written, today, say, always = false) {
  const parts = partsOf(written);
  if (!parts) {
    return "";
  }
  if (!parts.month) {
    return say("date.year", { year: parts.year });
  }
  const near = withinTwelveMonths(parts, /** @type {Parts} */ (partsOf(writtenDay(today))));
  const month = say("date.months").split(" ")[parts.month - 1] || "";
  const key = (parts.day ? "date.day" : "date.month") + (near && !always ? "" : "-of-year");
  return say(key, { year: parts.year, month, day: parts.day });
}
