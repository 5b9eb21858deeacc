import { type Divisions, shortName } from "@/codebook/mod.ts";
import type { Identity } from "@/model/mod.ts";
import { completeName } from "./complete_name.ts";
import { provinceOf } from "./division_tree.ts";
import { isInFormerCounty } from "./former_county.ts";
import { locate } from "./locate.ts";
import { kindOf, rankOf } from "./rank_and_kind.ts";

/**
 * What the name of a body alone shows: its level, kind, place and province, by the rules by which
 * reports are identified. `null` where it has no sign of them.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { identityOfName } from "@/identify/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(identityOfName("永嘉县统计局", loadCodebook().divisions), {
 *   rank: "county",
 *   kind: "department",
 *   divisionCode: "330324",
 *   province: "浙江",
 * });
 * ```
 */
export function identityOfName(
  issuer: string,
  divisions: Divisions,
): Pick<Identity, "rank" | "kind" | "divisionCode" | "province"> {
  const name = completeName(issuer, divisions);
  const located = locate(name, "", divisions);
  const { division } = located;
  return {
    rank: rankOf(name, located),
    kind: kindOf(name),
    divisionCode: isInFormerCounty(located) ? null : division?.code ?? null,
    province: division === null ? null : shortName(provinceOf(division, divisions)),
  };
}
