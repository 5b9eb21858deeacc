import { type Correspondence, GRADES } from "./concordance.ts";

/** How a series compares with itself across a break, and why. */
export type Comparability = Pick<Correspondence, "grade" | "noteEn" | "noteZh">;

/**
 * How figures based on `before` compare with figures based on `after`, on the other side of a break
 * with these correspondences: as the indicator that compares worst. An indicator compares as the
 * best correspondence whose indicators are all there; without one it does not. `null` for a series
 * that the break does not touch.
 *
 * @example
 * ```ts
 * import { comparability, loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { concordance } = loadCodebook();
 * const form = concordance.filter((entry) => entry.break === "form.tpl2019");
 * const granted = ["outcomes.granted"];
 * assertEquals(comparability(granted, granted, form)?.grade, "no");
 * assertEquals(comparability([...granted, "outcomes.already_public"], granted, form)?.grade, "yes");
 * ```
 */
export function comparability(
  before: readonly string[],
  after: readonly string[],
  correspondences: readonly Correspondence[],
): Comparability | null {
  const isThere = (entry: Correspondence) =>
    entry.before.every((id) => before.includes(id)) &&
    entry.after.every((id) => after.includes(id));
  const compared = [...new Set([...before, ...after])].flatMap((id) => {
    const naming = correspondences.filter((entry) =>
      [...entry.before, ...entry.after].includes(id)
    );
    if (naming.length === 0) return [];
    return [naming.filter(isThere).toSorted(byGrade)[0] ?? NOTHING];
  });
  return compared.toSorted(byGrade).at(-1) ?? null;
}

/**
 * The indicators that the `basis` of a row of `measures` names, without what they were derived
 * from.
 */
export function statedBy(basis: string): string[] {
  return basis.split("|").flatMap((part) => part.match(/[a-z]\w*(?:\.\w+)*/)?.slice(0, 1) ?? []);
}

const NOTHING: Comparability = { grade: "no", noteEn: "nothing corresponds", noteZh: "无对应项" };

function byGrade(a: Comparability, b: Comparability): number {
  return GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade);
}
