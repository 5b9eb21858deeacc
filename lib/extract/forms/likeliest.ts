import type { Era } from "@/model/mod.ts";
import type { Form } from "./form.ts";
import type { Remark } from "./table_findings.ts";

/** The form that a table most likely has, whatever its rows, and what shows that. */
export interface LikelyForm {
  readonly era: Era | null;
  readonly by: "table.form_by_tables" | "table.form_by_year";
}

/** What a table states by the labels of one form. */
interface Attempt {
  readonly form: Form;
  /** The more rows it gives values to and the fewer it lacks, the higher. */
  readonly score: number;
}

/** The attempt that was chosen, and what is to be reported where its rows alone did not choose it. */
export interface Likeliest<Own> {
  readonly attempt: Own;
  readonly remarks: readonly Remark[];
}

/**
 * To be the form of the other tables, or of the year, is as much as two rows: a copy may have lost the
 * only rows that another form does not have.
 */
const LIKELY = 2.5;

/** The best of some attempts, the first of equal ones; `undefined` without any. */
export function likeliest<Own extends Attempt>(
  attempts: readonly Own[],
  { era, by }: LikelyForm,
): Likeliest<Own> | undefined {
  const scoreOf = ({ form, score }: Own) => score + (form.era === era ? LIKELY : 0);
  const [attempt] = attempts.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  if (attempt === undefined) return undefined;
  const rivals = attempts.filter(({ form, score }) =>
    attempt.form.era === era && form.era !== era && score >= attempt.score &&
    namesOf(form) !== namesOf(attempt.form)
  );
  if (rivals.length === 0) return { attempt, remarks: [] };
  const actual = rivals.map(({ form }) => nameOf(form)).join(" | ");
  return { attempt, remarks: [{ rule: by, expected: nameOf(attempt.form), actual }] };
}

function nameOf({ era, part }: Form): string {
  return `${era} ${part.table}`;
}

/** What distinguishes a form from those with the same rows. */
function namesOf({ part }: Form): string {
  return part.rows.map(({ key, label }) => `${key} ${label}`).join("|");
}
