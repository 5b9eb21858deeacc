import { assert, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { prosePage } from "../../../../bench/accuracy/prose/page.ts";
import { makeFigure } from "../../../support/makers.ts";
import { makeGold } from "../_rows.ts";
import { IDENTITY, makeMeasurement } from "./_measurement.ts";

const { eras } = loadCodebook();

const TEXT = prosePage(makeMeasurement(), eras);

/** The lines under a heading. */
function section(title: string): string {
  const part = TEXT.split(`### ${title}\n`)[1];
  assert(part !== undefined, title);
  return part.split("\n\n### ")[0]!;
}

Deno.test("prosePage() gives recall and precision of all rows, and of prose in parts", () => {
  const parts = section("Parts");
  assertStringIncludes(parts, "| all | 4 | 2 | 0 | 0 | 1 | 1 | 50.0 % | 3 | 1 | 66.7 % |");
  assertStringIncludes(parts, "| prose | 3 | 1 | 0 | 0 | 1 | 1 | 33.3 % | 2 | 1 | 50.0 % |");
  assertStringIncludes(parts, "| prose: core | 2 | 1 | 0 | 0 | 0 | 1 | 50.0 % | 1 | 0 | 100.0 % |");
  assertStringIncludes(parts, "| prose: zeros | 1 | 0 | 0 | 0 | 0 | 1 | 0.0 % | 0 | 0 | – |");
  assertStringIncludes(parts, "| tables | 1 | 1 | 0 | 0 | 0 | 0 | 100.0 % | 1 | 0 | 100.0 % |");
  assertStringIncludes(
    parts,
    "| scope: departments | 0 | 0 | 0 | 0 | 0 | 0 | – | 1 | 1 | 0.0 % |",
  );
});

Deno.test("prosePage() sorts rows and figures of prose by family, era and level", () => {
  const families = section("Prose by family");
  assertStringIncludes(families, "| applications | 1 | 1 |");
  assertStringIncludes(families, "| disclosure | 1 | 0 | 0 | 0 | 1 | 0 | 0.0 % | 1 | 1 | 0.0 % |");
  const periods = section("Prose by era");
  assertStringIncludes(periods, "| 2014–2018 | 2 | 1 | 0 | 0 | 0 | 1 |");
  assertStringIncludes(periods, "| not stated | 1 | 0 | 0 | 0 | 1 | 0 |");
  const levels = section("Prose by level");
  assertStringIncludes(levels, "| county, department | 2 | 1 | 0 | 0 | 0 | 1 |");
  assertStringIncludes(levels, "| not stated | 1 | 0 | 0 | 0 | 1 | 0 |");
});

Deno.test("prosePage() puts a report into the era in which its year falls", () => {
  const years = { 2007: "not stated", 2008: "2008–2013", 2013: "2008–2013", 2014: "2014–2018" };
  const later = { 2018: "2014–2018", 2019: "2019–2020", 2020: "2019–2020", 2021: "2021–" };
  for (const [year, era] of Object.entries({ ...years, ...later, 2030: "2021–" })) {
    const text = prosePage({
      ...makeMeasurement(),
      identities: new Map([["town-2016", { ...IDENTITY, year }], ["city", { ...IDENTITY, year }]]),
    }, eras);
    assertStringIncludes(text, `| ${era} | 3 | 1 |`, year);
  }
});

Deno.test("prosePage() says what is missed most, and what the ledger has of it", () => {
  const missed = section("Missed most");
  assertStringIncludes(missed, "| `complaints.total` | 1 | 0 | 0 | 0 | 0 | 1 |");
  assert(!missed.includes("applications.received"), "Expected no indicator that is never missed");
  const ledger = section("Missed rows in the ledger of numbers");
  assertStringIncludes(ledger, "| 2 | 1 | 1 | 0 |");
});

Deno.test("prosePage() counts what was taken for a figure, and the fields of identities", () => {
  assertStringIncludes(section("Numbers of no indicator"), "| 2 | 1 | 50.0 % |");
  assertStringIncludes(section("Identity"), "| `issuer` | 2 | 1 | 0 | 1 | 1 | 50.0 % |");
  assertStringIncludes(section("Identity"), "| `year` | 1 | 0 | 1 | 0 | 0 | 0.0 % |");
  assertStringIncludes(section("Identity"), "| `covers` | 0 | 0 | 0 | 0 | 0 | – |");
});

Deno.test("prosePage() lists the twenty indicators that are missed most", () => {
  const { score, ...rest } = makeMeasurement();
  const rows = Array.from({ length: 21 }, (_, index) => ({
    gold: makeGold({ code: `staff.${String.fromCharCode(97 + index)}` }),
    verdict: "silent" as const,
    ledger: "absent" as const,
  }));
  const figures = [{ report: "town-2016", figure: makeFigure(), isRight: true }];
  const text = prosePage(
    { ...rest, score: { ...score, rows: [...rows, rows[20]!], figures } },
    eras,
  );
  assertStringIncludes(text, "| `staff.u` | 2 |");
  assertStringIncludes(text, "| `staff.s` | 1 |");
  assert(!text.includes("`staff.t`"), "Expected twenty indicators");
});
