/**
 * What a principal keeps on this device. The audit reads the same words: see audit/types.js.
 *
 * Every day is `YYYY-MM-DD`. `facts` are what the site said of a course when its row was last seen:
 * enough to show it on a page that doesn't list it, and never more than that.
 *
 * @typedef {import("../core/run-state.js").Run} Run
 * @typedef {import("../audit/types.js").Done} Done
 * @typedef {import("../audit/types.js").Waiver} Waiver
 * @typedef {import("../audit/types.js").Confirmation} Confirmation
 * @typedef {{amount?: string, roles?: string[], stages?: string[], school_categories?: string[],
 *   regions?: string[]}} Audience
 * @typedef {{title: string, sample?: boolean, unit?: string, audiences: Audience[], runs: Run[]}} Facts
 * @typedef {{course: string, added: string, facts?: Facts}} Watched
 * @typedef {Watched & {offering?: string, year?: number}} Planned
 * @typedef {{title: string, starts: string, ends: string}} Busy  when there is no time for a course
 * @typedef {{planned: Planned[], watched: Watched[], done: Done[], busy: Busy[], waivers: Waiver[],
 *   confirmed: Confirmation[]}} List
 * @typedef {{role?: string, stage?: string, region?: string, school_category?: string, cycle_start?: number}} Profile
 */
export {};
