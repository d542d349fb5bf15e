/**
 * What the audit reads: rules and courses as the build writes them, and the principal's list.
 * Amounts and fractions are texts such as `16.5` and `1/3`.
 *
 * @typedef {"hours" | "credits"} Unit
 * @typedef {string | string[]} Names
 * @typedef {{gte?: string, lte?: string}} BoundsData
 * @typedef {{category?: Names, form?: Names, method?: Names, delivery?: Names, route?: Names, domain?: Names,
 *   counts_toward?: Names, course?: Names, tag?: Names, amount?: BoundsData}} WhereData
 * @typedef {{document: string, title?: string, article?: string, url?: string, note?: string, checked: string,
 *   verified: boolean}} Basis
 * @typedef {BoundsData & {field: string, floor?: string}} DistinctData
 * @typedef {BoundsData & {of: string}} ShareData
 * @typedef {{id: string, title?: string, where?: WhereData, per?: string, sum?: BoundsData, count?: BoundsData,
 *   distinct?: DistinctData, share?: ShareData, attest?: string, all?: RuleData[], any?: RuleData[],
 *   basis?: Basis}} RuleData
 * @typedef {{where?: WhereData, weight?: string, cap?: string, per?: string}} CountLineData
 * @typedef {{where?: WhereData, per: string, gives: string}} ConversionData
 * @typedef {{id: string, title: string, unit: Unit, cycle?: {years: number, starts?: number}, applies_to?: Conditions,
 *   opt_in?: boolean, sample?: boolean, basis?: Basis, convert?: ConversionData[], count?: CountLineData[],
 *   rules: RuleData[]}} RulesData
 *
 * @typedef {{roles?: string[], stages?: string[], school_categories?: string[], ownership?: string[],
 *   regions?: string[], years_in_post?: number, age_below?: number, pool?: string, uncertified?: boolean}} Conditions
 * @typedef {{offline?: string, online?: string, "school-based"?: string, total?: string, delivery?: string}} SplitData
 * @typedef {Conditions & {route?: string, credits?: SplitData, counts_toward?: string[]}} AudienceData
 * @typedef {{id: string, ends?: string, cancelled?: boolean, for?: Conditions, not_for?: Conditions}} RunData
 * @typedef {{id: string, category?: string, form?: string, methods?: string[], tags?: string[], domains?: string[],
 *   domain_hours?: Record<string, string>, hours?: SplitData, audiences?: AudienceData[], runs?: RunData[],
 *   always_open?: boolean, prerequisites?: string[], excludes?: string[]}} CourseData
 * @typedef {Map<string, CourseData>} Courses
 *
 * @typedef {{role?: Names, stage?: Names, region?: string, school_category?: string, cycle_start?: number}} Profile
 * @typedef {{title: string, year: number, amount?: string, unit?: Unit, category?: string, delivery?: string,
 *   domains?: string[], kinds?: string[], course?: string}} Done
 * @typedef {{course: string, offering?: string, year?: number}} Planned
 * @typedef {{rule: string, reason: string, policy?: string}} Waiver
 * @typedef {{rule: string, policy?: string}} Confirmation
 * @typedef {{profile?: Profile, done?: Done[], planned?: Planned[], waivers?: Waiver[],
 *   confirmed?: Confirmation[]}} Selection
 */
export {};
