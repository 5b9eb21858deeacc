/**
 * What is planted in the invented province, and how large it is. Where a test looks for an effect,
 * the size that it must find is here; what is listed under `nulls` it must not find.
 */
export const EFFECTS = {
  requests: {
    /** Requests received grow by this rate each year, in every county. */
    growth: 0.08,
    /** From 2019 on they are so many times what growth alone gives. */
    jump: { year: 2019, ratio: 1.6 },
    /** Requests of a county vary around their mean by a gamma distribution of this shape. */
    shape: 25,
    /** Counties differ in level: the median of 2014, and the standard deviation of its logarithm. */
    level: { median: 18, sd: 0.8 },
  },
  /** Since 2019: the share of requests that organizations file. */
  organizations: 0.25,
  /** Since 2019: the share of outcomes that grant all that was asked for, by applicant. */
  granted: { natural_person: 0.5, organization: 0.65 },
  /** The share of requests filed through the network in 2014, and what it gains each year, to 2018. */
  network: { share: 0.4, gain: 0.05 },
  /** The share of requests completed on time, 2014 to 2018. */
  onTime: 0.95,
  /** Since 2018: the share of what was to be processed that is left for the next year. */
  backlog: 0.06,
  /** Cases a completed request, before and since the law of 2024. */
  remedies: {
    year: 2024,
    before: { reconsideration: 0.08, direct: 0.04, afterReconsideration: 0.02 },
    since: { reconsideration: 0.16, direct: 0.01, afterReconsideration: 0.03 },
  },
  /**
   * The share of reports that confess a theme; interpretation of policies more often since 2019. A
   * report that would confess none confesses want of staff: 60 % before 2019, 56 % since.
   */
  problems: {
    "problem.staff": { before: 0.5, since: 0.5 },
    "problem.timeliness": { before: 0.4, since: 0.4 },
    "problem.content": { before: 0.3, since: 0.3 },
    "problem.skill": { before: 0.3, since: 0.3 },
    "problem.interpretation": { before: 0.15, since: 0.45 },
    "problem.platform": { before: 0.2, since: 0.2 },
  },
  /** Sentences of the first chapter that go back to another report. */
  copies: {
    /** Of nine, in each report of every second county since 2015, from its own report before. */
    own: 4,
    /** Of nine, in each report of every fourth county, from the county before it in that year. */
    neighbour: 2,
  },
  /** The share of reports published after they were due, on 31 March. */
  late: 0.08,
  nulls: {
    /** The share of faxes is the same in every county, whatever its level. */
    fax: 0.03,
    /** Nothing happens to requests in this year but growth. */
    placebo: 2016,
    /** What is disclosed of all outcomes, in full and in part, does not change in 2019. */
    disclosed: 0.61,
    /** The share of reconsideration cases corrected does not change in 2024. */
    corrected: 0.12,
  },
} as const;
