import { kindOfTerm } from "./kind_of_term.ts";

const PROCEEDINGS =
  /^(?:about|topic|outcome|ground|result|stage|manner|way|applicant|measure|carry|act\.(?:receive|accept|answer|process|handle|complete|transfer|interpret|respond|pending|occur)$|object\.(?:reconsideration|litigation|complaint|appeal|request|fee|fee_waiver)$)/;
/** What else such words may be, as 公开 and the short 申请. */
const OPEN = /^(?:act\.(?:disclose|publish|bind|submit|adopt|due)$|form\.short|kind|channel|area)/;

/**
 * Whether a word is said of requests, of cases, of fees and of what became of them alone: an unknown word beside it
 * (行政复议`诉请`3件) names nothing else, as it may beside words of many things (公开`彝文`信息).
 */
export const isOfProceedings = kindOfTerm((features) =>
  features.some((feature) => PROCEEDINGS.test(feature)) &&
  !features.some((feature) => OPEN.test(feature))
);
