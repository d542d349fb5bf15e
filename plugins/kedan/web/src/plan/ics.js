/**
 * Days as a calendar file (RFC 5545).
 *
 * @typedef {{uid: string, title: string, first: number, last: number, where?: string, note?: string}} Event
 *   all days from the first to the last
 */
import { writtenDay } from "../core/dates.js";

const MOST_OCTETS = 75;

/** Half a pair alone, or a character that no text has. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g;

/** @param {string} text */
function escaped(text) {
  return text
    .replace(NO_TEXT, "$1")
    .replace(/\\/g, "\\\\")
    .replace(/[;,]/g, sign => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n");
}

/** @param {string} sign @returns {number} its octets in UTF-8 */
function octets(sign) {
  const code = sign.codePointAt(0) || 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Cuts a line where it would be longer than 75 octets, never within a character. @param {string} line */
function folded(line) {
  let length = 0;
  let written = "";
  for (const sign of line) {
    if (length + octets(sign) > MOST_OCTETS) {
      written += "\r\n ";
      length = 1;
    }
    written += sign;
    length += octets(sign);
  }
  return written;
}

/** @param {number} day */
function dateOf(day) {
  return writtenDay(day).replace(/-/g, "");
}

/** @param {Event} event @param {string} stamp */
function linesOf({ uid, title, first, last, where, note }, stamp) {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(first)}`,
    `DTEND;VALUE=DATE:${dateOf(last + 1)}`,
    `SUMMARY:${escaped(title)}`,
    ...(where ? [`LOCATION:${escaped(where)}`] : []),
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    "TRANSP:OPAQUE",
    "END:VEVENT",
  ];
}

/**
 * Returns the file.
 *
 * @param {string} name
 * @param {Event[]} events
 * @param {Date} now
 */
export function calendarOf(name, events, now) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kedan//Kedan//ZH",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.map(event => linesOf(event, stamp)).reduce((all, some) => all.concat(some), []),
    "END:VCALENDAR",
  ];
  return lines.map(line => `${folded(line)}\r\n`).join("");
}
