import type { Divisions } from "@/codebook/mod.ts";
import { locate } from "./locate.ts";
import { isZone } from "./rank_and_kind.ts";

/** The body that reports for a place, where a name is only that of the place: `甲市人民政府`. */
export function completeName(name: string, divisions: Divisions): string {
  if (/政府$/.test(name)) return name.replace(/(?:人民)?政府$/, "人民政府");
  if (/[镇乡]$|苏木$/.test(name) || locate(name, "", divisions).rest === "") {
    return `${name}人民政府`;
  }
  if (/街道?$/.test(name)) return `${name}办事处`;
  return isZone(name) && !/会$|办公室$/.test(name) ? `${name}管委会` : name;
}
