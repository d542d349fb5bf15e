/**
 * What the page of the list reads, and what it works out once for all its parts.
 *
 * @typedef {import("../list/types.js").List} List
 * @typedef {import("../list/types.js").Planned} Planned
 * @typedef {import("../list/types.js").Profile} Profile
 * @typedef {import("../list/types.js").Facts} Facts
 * @typedef {import("../audit/types.js").RulesData} RulesData
 * @typedef {import("../audit/types.js").CourseData} CourseData
 * @typedef {import("../audit/answer-data.js").Answer} Answer
 * @typedef {import("../audit/answer-data.js").AnswerRule} AnswerRule
 * @typedef {import("../audit/notes.js").Note} Note
 *
 * @typedef {{policies: RulesData[], menus: RulesData[], courses: CourseData[]}} Rules
 * @typedef {[string, string]} Term  an id and its label
 * @typedef {[string, string, Record<string, RuleWords>?]} RuleWords  title, need, parts
 * @typedef {{title: string, starts: string, ends: string, note: string}} Holiday
 * @typedef {{words: Record<string, string>, title: string, address: string, together: number, versions: string[],
 *   codes: string, menus: {id: string, opens: string, closes: string}[], holidays: Holiday[],
 *   choices: {domains: Term[], categories: Term[], deliveries: Term[], deliveries_short: Term[],
 *   kinds: Term[]},
 *   rules: Record<string, Record<string, RuleWords>>}} Site
 * @typedef {{starts?: string, ends?: string, delivery?: string}} Segment
 * @typedef {Omit<import("../core/run-state.js").Run, "segments"> & {segments?: Segment[], where?: string,
 *   code?: string}} Run
 * @typedef {Omit<Facts, "runs"> & {by?: string, runs: Run[]}} Card  what the site says of a course
 *
 * @typedef {object} Entry  a course of the list
 * @property {Planned} item
 * @property {CourseData | undefined} data  what the audit knows of it; nothing where the catalog has it no more
 * @property {Card | undefined} card  what the site says of it; until that has come, what the list kept
 * @property {Run | undefined} run  the offering that was chosen
 * @property {string} title
 * @property {string} domain  the main one; empty where none is stated
 *
 * @typedef {object} Model
 * @property {List} list
 * @property {Profile} profile
 * @property {number} today
 * @property {number} year
 * @property {Entry[]} entries
 * @property {RulesData[]} rules  those that fit the principal, and the menus that are open
 * @property {Answer[]} answers  one each
 * @property {Note[]} notes
 * @property {import("./clashes.js").Clash[]} clashes
 */
export {};
