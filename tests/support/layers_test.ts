import { assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";
import plugin from "./layers.ts";

/** What the plugin says of one line that stands in `file` of the project. */
function messages(file: string, source: string): string[] {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  return Deno.lint.runPlugin(plugin, path, source).map((it) => it.message);
}

const allowed: readonly (readonly [file: string, source: string])[] = [
  ["lib/text/normalize.ts", 'import { runs } from "@/model/mod.ts";'],
  ["lib/text/normalize.ts", 'import { fold } from "./fold.ts";'],
  ["lib/text/normalize.ts", 'import { fold } from "@/text/fold.ts";'],
  ["lib/text/fold/width.ts", 'import { runs } from "../normalize.ts";'],
  ["lib/extract/rules/disputes.ts", 'import { numeral } from "@/text/mod.ts";'],
  ["lib/draw/volumes.ts", 'import { recordsOf } from "@/frame/mod.ts";'],
  ["lib/show/chart.ts", 'import { toSvg } from "@/render/mod.ts";'],
  ["lib/run/run.ts", 'import type { Writer } from "../write/mod.ts";'],
  ["lib/pipeline.ts", 'import { readDocument } from "./read/mod.ts";'],
  ["lib/mod.ts", 'export { parseReport } from "./pipeline.ts";'],
  ["lib/cli.ts", 'import { parseReport } from "@/mod.ts";'],
  ["lib/text/normalize.ts", 'import { Converter } from "opencc-js/t2cn";'],
  ["lib/write/csv.ts", 'import { createHash } from "node:crypto";'],
  ["lib/codebook/table.ts", 'import { parse } from "@std/csv";'],
  ["lib/std/csv/mod.ts", 'import { stringify } from "csv-stringify/sync";'],
  ["lib/audit/sums.ts", 'import type { DataFrame } from "nodejs-polars";'],
  ["lib/audit/sums.ts", 'import { type DataFrame, type Series } from "nodejs-polars";'],
  ["lib/audit/sums.ts", 'export type { Frame } from "@/tabulate/frame.ts";'],
  ["lib/audit/sums.ts", 'export { type Frame } from "@/tabulate/frame.ts";'],
  ["lib/model/mod.ts", 'export type * from "./span.ts";'],
  ["notebooks/01_read.ts", 'import { load } from "@/mod.ts";'],
  ["notebooks/01_read.ts", 'import "../lib/show/prelude.ts";'],
  ["tests/read/txt_test.ts", 'import { decode } from "@/read/txt.ts";'],
  ["bench/bench.ts", 'import { parseReport } from "../lib/pipeline.ts";'],
];

const forbidden: readonly (readonly [file: string, source: string, message: string])[] = [
  [
    "lib/text/fold/width.ts",
    'import { runs } from "../../model/mod.ts";',
    'lib/text/ must import lib/model/ by "@/model/mod.ts": got "../../model/mod.ts"',
  ],
  [
    "lib/extract/extract.ts",
    'import { readDocument } from "@/read/mod.ts";',
    "lib/extract/ must not import lib/read/: it may import lib/model/, lib/text/, lib/codebook/",
  ],
  [
    "lib/extract/rules/disputes.ts",
    'import { readDocument } from "../../read/mod.ts";',
    "lib/extract/ must not import lib/read/: it may import lib/model/, lib/text/, lib/codebook/",
  ],
  [
    "lib/model/figure.ts",
    'import { normalize } from "@/text/mod.ts";',
    "lib/model/ must not import lib/text/: it may import nothing of lib/",
  ],
  [
    "lib/text/normalize.ts",
    'import { loadLexicon } from "../codebook/mod.ts";',
    "lib/text/ must not import lib/codebook/: it may import lib/model/",
  ],
  [
    "lib/audit/scale.ts",
    'import { headlines } from "@/frame/mod.ts";',
    "lib/audit/ must not import lib/frame/",
  ],
  [
    "lib/frame/schemas.ts",
    'import { loadCodebook } from "@/codebook/mod.ts";',
    "lib/frame/ must not import lib/codebook/: it may import lib/model/",
  ],
  [
    "lib/audit/sums.ts",
    'import { type Frame, toFrame } from "@/tabulate/mod.ts";',
    "lib/audit/ must not import lib/tabulate/",
  ],
  [
    "lib/audit/sums.ts",
    'export * from "@/tabulate/mod.ts";',
    "lib/audit/ must not import lib/tabulate/",
  ],
  [
    "lib/audit/sums.ts",
    'export { toFrame } from "@/tabulate/mod.ts";',
    "lib/audit/ must not import lib/tabulate/",
  ],
  [
    "lib/audit/sums.ts",
    'const tables = await import("../tabulate/mod.ts");',
    "lib/audit/ must not import lib/tabulate/",
  ],
  [
    "lib/show/chart.ts",
    'import "@/draw/mod.ts";',
    "lib/show/ must not import lib/draw/",
  ],
  [
    "lib/read/read.ts",
    'import { parseReport } from "../pipeline.ts";',
    "lib/read/ must not import lib/pipeline.ts",
  ],
  [
    "lib/extract/extract.ts",
    'import { fold } from "@/text/fold.ts";',
    'lib/extract/ must enter lib/text/ by "lib/text/mod.ts": got "lib/text/fold.ts"',
  ],
  [
    "lib/mod.ts",
    'import { params } from "./show/params.ts";',
    'lib/mod.ts must enter lib/show/ by "lib/show/mod.ts": got "lib/show/params.ts"',
  ],
  [
    "lib/audit/sums.ts",
    'import pl from "nodejs-polars";',
    'lib/audit/ must not import the package "nodejs-polars": only lib/frame/, lib/tabulate/, lib/measure/',
  ],
  [
    "lib/draw/bars.ts",
    'import { compile } from "npm:vega-lite@6.5.0/build";',
    'lib/draw/ must not import the package "vega-lite": only lib/render/ may',
  ],
  [
    "lib/tabulate/coded.ts",
    'import { parse } from "jsr:@std/csv@^1";',
    'lib/tabulate/ must not import the package "@std/csv": only lib/codebook/ may',
  ],
  [
    "lib/read/html.ts",
    'import { load } from "left-pad";',
    'lib/read/ must not import the package "left-pad": no room is its door yet',
  ],
  [
    "lib/model/figure.ts",
    'import { createHash } from "node:crypto";',
    'lib/model/ must not import the package "node:crypto"',
  ],
  [
    "lib/text/normalize.ts",
    'import { assertEquals } from "../../tests/std/assert/mod.ts";',
    'lib/ must not import "tests/std/assert/mod.ts": it imports nothing outside lib/',
  ],
  [
    "lib/attic/old.ts",
    'import { normalize } from "@/text/mod.ts";',
    "lib/attic/ imports lib/text/, but tests/support/layers.ts does not say what it may",
  ],
  [
    "lib/read/read.ts",
    'import { gold } from "../../tests/support/gold.ts";',
    'lib/ must not import "tests/support/gold.ts": it imports nothing outside lib/',
  ],
  [
    "lib/mod.ts",
    'import first from "@/../notebooks/first.ts";',
    'lib/ must not import "notebooks/first.ts": it imports nothing outside lib/',
  ],
  [
    "notebooks/01_read.ts",
    'import { normalize } from "@/text/mod.ts";',
    'A notebook must not import "lib/text/mod.ts": it imports lib/mod.ts and lib/show/prelude.ts only',
  ],
  [
    "notebooks/01_read.ts",
    'import pl from "nodejs-polars";',
    'A notebook must not import "nodejs-polars"',
  ],
];

for (const [file, source] of allowed) {
  Deno.test(`layers allows ${source} in ${file}`, () => {
    assertEquals(messages(file, source), []);
  });
}

for (const [file, source, message] of forbidden) {
  Deno.test(`layers forbids ${source} in ${file}`, () => {
    const found = messages(file, source);
    assertEquals(found.length, 1);
    assertStringIncludes(found[0] ?? "", message);
  });
}
