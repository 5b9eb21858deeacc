import { auditor } from "@/audit/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import { choose, extractor } from "@/extract/mod.ts";
import { identify } from "@/identify/mod.ts";
import { read } from "@/read/mod.ts";
import { normalize } from "@/text/mod.ts";
import { goldCases } from "../tests/support/gold.ts";
import { medians } from "./medians.ts";

/** Prints what the audit costs beside the extraction, report by report and over all, in one run. */
export async function printAuditCost(codebook: Codebook): Promise<void> {
  const extract = extractor(codebook);
  const audit = auditor(codebook);
  const cases = await Promise.all(
    goldCases().map(async ({ slug, source }) => {
      const name = slug + source.pathname.slice(source.pathname.lastIndexOf("."));
      const document = await read(await Deno.readFile(source), name);
      const normalized = normalize(document.text, codebook.phrases);
      const { identity, findings } = identify(normalized, codebook);
      const extraction = extract(normalized, identity, document.blocks);
      const figures = choose(extraction.figures);
      const { quantities } = extraction;
      return {
        slug,
        extract: () => extract(normalized, identity, document.blocks),
        audit: () => audit({ identity, figures, findings, normalized, quantities }),
      };
    }),
  );
  console.log("audit ÷ extraction");
  const all = {
    slug: "all reports",
    extract: () => cases.map(({ extract }) => extract()),
    audit: () => cases.map(({ audit }) => audit()),
  };
  for (const { slug, extract, audit } of [...cases, all]) {
    const times = medians({ extract, audit }, 50, 100);
    const [extraction = NaN, audited = NaN] = [times.get("extract"), times.get("audit")];
    console.log(
      `  ${slug.padEnd(22)} ${audited.toFixed(2).padStart(6)} of ${
        extraction.toFixed(2).padStart(6)
      } ms` +
        `  ${(100 * audited / extraction).toFixed(1).padStart(6)} %`,
    );
  }
}
