import type { Divisions } from "@/codebook/mod.ts";
import { HAN } from "./body_name.ts";
import { locate } from "./locate.ts";
import { isZone } from "./rank_and_kind.ts";

/** The beginning of a name that says where: a place, in the table or not, or the whole country. */
const SOMEWHERE = new RegExp(`^(?:${HAN}{1,8}[省市州盟县区旗镇乡]|国家|国务院|中国|中华)|部$`, "u");
const TOWN = new RegExp(
  `^${HAN}{1,6}(?:(?:镇|乡|苏木)(?:(?:人民)?政府(?:办公室)?)?|街道?(?:办事处)?)$`,
  "u",
);

/** Whether a name says where its body is, by a place that the table need not have. */
export function isSomewhere(name: string): boolean {
  return SOMEWHERE.test(name);
}

/** Whether a name begins with a place of the table, or is that of a town or a zone. */
export function isPlaced(name: string, divisions: Divisions): boolean {
  return locate(name, "", divisions).rest !== name || TOWN.test(name) || isZone(name);
}
