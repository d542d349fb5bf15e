/**
 * The run state of an offering on a day. Dates alone tell it; the cases that every implementation
 * must agree on are tests/conformance/run-state.json.
 *
 * @typedef {{starts?: string, ends?: string}} Segment
 * @typedef {{opens?: string, closes?: string}} Round
 * @typedef {{id?: string, segments?: Segment[], enrolment?: Round[], status?: string, always?: boolean}} Run
 * @typedef {{state: string, day: string | null}} RunState  `day`: the written deadline or opening
 * @typedef {{first: number, last: number, opens: string | null, closes: string | null}} Span
 */
import { intervalOf, yearEnd } from "./dates.js";

/** All states, the one that matters most to a principal first. */
export const STATES = [
  "open",
  "always-open",
  "opening-soon",
  "not-open",
  "unknown",
  "closed",
  "running",
  "ended",
  "cancelled",
];
const [OPEN, , OPENING_SOON, NOT_OPEN, UNKNOWN, CLOSED, RUNNING, ENDED] = Array.from(STATES.keys());
const SOON = 14;
/** A day that never comes; the other way, one before all. */
export const EVER = 1e9;
const PAST = ["running", "ended", "cancelled"];

/** @template T @param {T[] | undefined} value @returns {T[]} */
function list(value) {
  return Array.isArray(value) ? value.filter(Boolean) : [];
}

/**
 * Returns the first and the last day of all segments, or null where none has a date.
 * A segment that doesn't say when it ends is taken to end with the year.
 *
 * @param {Run} run
 */
export function spanOf(run) {
  const spans = list(run.segments)
    .map(segment => {
      const starts = intervalOf(segment.starts);
      const ends = intervalOf(segment.ends);
      return starts && { first: starts.first, last: ends ? ends.last : yearEnd(starts.first) };
    })
    .filter(Boolean);
  const known = /** @type {{first: number, last: number}[]} */ (spans);
  if (!known.length) {
    return null;
  }
  return { first: Math.min(...known.map(span => span.first)), last: Math.max(...known.map(span => span.last)) };
}

/**
 * Returns the days on which a round is open. Without a deadline it ends on the eve of the first
 * segment, or with the year where no segment is known either.
 *
 * @param {Round} round
 * @param {number | null} start
 * @returns {Span | null}
 */
function roundSpan(round, start) {
  const opens = intervalOf(round.opens);
  const closes = intervalOf(round.closes);
  if (!opens && !closes) {
    return null;
  }
  return {
    first: opens ? opens.first : -EVER,
    last: closes ? closes.last : start === null ? yearEnd(opens ? opens.first : 0) : start - 1,
    opens: opens ? round.opens || null : null,
    closes: closes ? round.closes || null : null,
  };
}

/**
 * Returns the state by days alone, as its place in STATES.
 *
 * @param {number} starts  the first day, EVER where none is known
 * @param {number} ends  the last day, -EVER where none is known
 * @param {ArrayLike<number>} rounds  first and last day of each round, one round after the other
 * @param {number} from  where in `rounds` those of the run begin
 * @param {number} to  and end
 * @param {number} today
 */
export function stateRank(starts, ends, rounds, from, to, today) {
  if (starts < EVER && today > ends) {
    return ENDED;
  }
  let opens = EVER;
  for (let at = from; at < to; at += 2) {
    if (rounds[at] <= today && today <= rounds[at + 1]) {
      return OPEN;
    }
    opens = rounds[at] > today ? Math.min(opens, rounds[at]) : opens;
  }
  if (opens < EVER) {
    return opens - today <= SOON ? OPENING_SOON : NOT_OPEN;
  }
  if (starts < EVER && today >= starts) {
    return RUNNING;
  }
  return from < to ? CLOSED : UNKNOWN;
}

/**
 * Returns the deadline or the opening that goes with a state.
 *
 * @param {number} rank
 * @param {Span[]} rounds
 * @param {number} today
 */
function dayOfState(rank, rounds, today) {
  if (rank === OPEN) {
    const open = rounds.filter(round => round.first <= today && today <= round.last);
    return (open.sort((a, b) => b.last - a.last)[0] || { closes: null }).closes;
  }
  if (rank === OPENING_SOON || rank === NOT_OPEN) {
    const next = rounds.filter(round => round.first > today);
    return (next.sort((a, b) => a.first - b.first)[0] || { opens: null }).opens;
  }
  return null;
}

/**
 * Returns the state of `run` on the day number `today`.
 *
 * @param {Run} run
 * @param {number} today
 * @returns {RunState}
 */
export function runState(run, today) {
  if (run.always) {
    return { state: "always-open", day: null };
  }
  if (run.status === "cancelled") {
    return { state: "cancelled", day: null };
  }
  const span = spanOf(run);
  const rounds = /** @type {Span[]} */ (
    list(run.enrolment)
      .map(round => roundSpan(round, span && span.first))
      .filter(Boolean)
  );
  const days = rounds.reduce((all, { first, last }) => all.concat(first, last), /** @type {number[]} */ ([]));
  const { first, last } = span || { first: EVER, last: -EVER };
  const rank = stateRank(first, last, days, 0, days.length, today);
  return { state: STATES[rank] || "unknown", day: dayOfState(rank, rounds, today) };
}

/**
 * Returns the positions of `runs` in the order in which they are worth showing: by state, then
 * what starts next (of those that have begun or are over: the latest) first.
 *
 * @param {Run[]} runs
 * @param {number} today
 * @returns {{index: number, state: string, day: string | null}[]}
 */
export function ranked(runs, today) {
  const entries = runs.map((run, index) => {
    const { state, day } = runState(run, today);
    const span = spanOf(run);
    const far = span ? (PAST.includes(state) ? -span.first : span.first) : Infinity;
    return { index, state, day, rank: STATES.indexOf(state), far };
  });
  entries.sort((a, b) => a.rank - b.rank || (a.far === b.far ? a.index - b.index : a.far < b.far ? -1 : 1));
  return entries.map(({ index, state, day }) => ({ index, state, day }));
}

/**
 * Returns the rank of a course's best run: 0 is the best. A course without runs counts as unknown.
 *
 * @param {Run[]} runs
 * @param {number} today
 */
export function bestRank(runs, today) {
  const best = ranked(runs, today)[0];
  return STATES.indexOf(best ? best.state : "unknown");
}
