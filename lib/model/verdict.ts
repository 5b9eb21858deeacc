/**
 * `error`: a value cannot stand as printed; `warning`: it should be looked at; `note`: it should be
 * known.
 */
export type Severity = "error" | "warning" | "note";

/**
 * What most likely happened. `consistent`: there is an explanation, and nothing is wrong;
 * `contradiction`: the source contradicts itself; `damage`: characters or digits were lost or
 * changed, most likely when it was copied; `unsure`: the parser may have read it wrongly or not at
 * all; `not_assessable`: a part that would decide it has no number.
 */
export type Verdict = "consistent" | "contradiction" | "damage" | "unsure" | "not_assessable";
