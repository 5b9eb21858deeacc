import type { Codebook } from "@/codebook/mod.ts";

/**
 * The indicators whose figures can decide the values of some: those that identities and definitions relate
 * to them, directly or through others. Forms of a folder state three times as many.
 */
export function codesRead(
  asked: Iterable<string>,
  { identities, inclusions, indicators }: Pick<
    Codebook,
    "identities" | "inclusions" | "indicators"
  >,
): string[] {
  const children = Map.groupBy(indicators.values(), ({ parent }) => parent);
  const below = (id: string | null | undefined) => (children.get(id ?? "") ?? []).map(idOf);
  const related = [
    ...identities.flatMap(({ indicator, expression }) =>
      expression.kind === "sum"
        ? [[indicator, ...expression.terms.map(({ indicator }) => indicator)]]
        : []
    ),
    ...inclusions.map(({ indicator, includes }) => {
      const parent = indicators.get(indicator)?.parent;
      return [
        indicator,
        ...includes,
        ...below(indicator),
        ...parent ? [parent] : [],
        ...below(parent),
      ];
    }),
  ];
  const groups = Map.groupBy(related.flatMap((group) => group.map((id) => ({ id, group }))), idOf);
  const met = new Set(asked);
  // A set goes on to what is added to it meanwhile.
  for (const id of met) {
    for (const { group } of groups.get(id) ?? []) group.forEach((other) => met.add(other));
  }
  return [...met];
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
