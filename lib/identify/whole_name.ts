import type { Divisions } from "@/codebook/mod.ts";
import { HAN, relativeName } from "./body_name.ts";
import { locate } from "./locate.ts";
import { firstName } from "./name_search.ts";

/** What a name that leaves its place out is called where the opening has place and name. */
export function wholeName(words: string, opening: string, divisions: Divisions): string | null {
  const relative = relativeName(words);
  if (relative === null) return null;
  const find = (end: string, next = "") =>
    firstName(
      new RegExp(`(${HAN}{1,12}?${end})${next}`, "gu"),
      opening,
      (name) => locate(name, "", divisions).division !== null,
      (found) => fromPlace(found, divisions),
    );
  const whole = find(RegExp.escape(relative).replace("政府", "(?:人民)?政府"));
  if (whole !== null) return whole;
  const place = find(relative[0]!, "(?=(?:人民)?政府|门户网)");
  return place === null ? null : place + relative.slice(1);
}

/** Words from the place in them on. */
function fromPlace(words: string, divisions: Divisions): string {
  const starts = Array.from(words, (_, start) => words.slice(start));
  return starts.find((name) => locate(name, "", divisions).rest !== name) ?? words;
}
