import { type Indicator, type Indicators, nearest } from "@/model/mod.ts";

/** How many near misses an error names. */
const NAMED = 3;

/**
 * The indicator that a person means by its id, a label in Chinese or English, or an alias; capitals
 * and spaces do not count.
 *
 * Throws a `RangeError` that names the nearest indicators where none fits, and the candidates where
 * an alias names several.
 *
 * @example
 * ```ts
 * import { findIndicator, loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { indicators } = loadCodebook();
 * assertEquals(findIndicator("收到申请数", indicators).id, "applications.received");
 * ```
 */
export function findIndicator(name: string, indicators: Indicators): Indicator {
  const wanted = folded(name);
  const all = [...indicators.values()];
  for (const namesOf of [labelsOf, ({ aliasesZh }: Indicator) => aliasesZh]) {
    const [found, ...others] = all.filter((it) => namesOf(it).some((it) => folded(it) === wanted));
    if (others.length > 0) throw missing(name, "it names", [found!, ...others]);
    if (found !== undefined) return found;
  }
  throw missing(name, "no id or label is written so; the nearest are", nearestTo(wanted, all));
}

function labelsOf({ id, labelZh, labelEn }: Indicator): readonly string[] {
  return [id, labelZh, labelEn];
}

function nearestTo(wanted: string, all: readonly Indicator[]): Indicator[] {
  const byName = new Map(
    all.flatMap((it) => [...labelsOf(it), ...it.aliasesZh].map((name) => [folded(name), it])),
  );
  const names = nearest(wanted, [...byName.keys()], byName.size);
  return [...new Set(names.map((name) => byName.get(name)!))].slice(0, NAMED);
}

function missing(name: string, state: string, indicators: readonly Indicator[]): RangeError {
  const named = indicators.map(({ id, labelZh }) => `${id} (${labelZh})`).join(", ");
  return new RangeError(`Cannot find the indicator "${name}": ${state} ${named}`);
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
