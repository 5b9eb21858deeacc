import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { makeIdentity } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";

const extract = extractor(loadCodebook());

/** Codes and values of what a text of a county's report for 2018 states. */
export function figuresOf(text: string): (readonly [code: string, value: number | null])[] {
  const { figures } = extract(normalize(text), makeIdentity({ year: 2018, rank: "county" }));
  return figures.map(({ code, value }) => [code, value]);
}
