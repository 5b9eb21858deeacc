import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { outcomeSeries } from "@/measure/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFigure, makeReport } from "../support/makers.ts";

const codebook = loadCodebook();

function seriesOf(outcomes: Readonly<Record<string, number>>) {
  const figures = Object.entries(outcomes).map(([id, value]) =>
    makeFigure({ code: `outcomes.${id}`, value, state: value === 0 ? "zero" : "stated" })
  );
  const { figures: frame } = tabulate([makeReport({ figures })], [], codebook.indicators);
  return outcomeSeries(frame, codebook).select("measure", "numerator", "denominator").rows();
}

Deno.test("outcomeSeries() cuts the outcomes of both forms into the same five parts", () => {
  const shares = (...counts: readonly number[]) =>
    ["granted", "partial", "refusal", "factual", "procedural"]
      .map((part, index) => [`${part}_share`, counts[index], 100]);
  const common = { total: 100, partial: 10, refused: 20 };
  assertEquals(
    seriesOf({
      ...{ ...common, granted: 30, already_public: 10, not_this_agency: 6, not_exist: 9 },
      ...{ amendment_requested: 5, other_channel: 10 },
    }),
    shares(40, 10, 20, 15, 15),
  );
  assertEquals(
    seriesOf({
      ...{ ...common, granted: 40, not_processed: 5, other: 10 },
      ...{ "cannot_provide.not_held": 11, "cannot_provide.needs_creation": 1 },
      "cannot_provide.unclear": 3,
    }),
    shares(40, 10, 20, 12, 18),
  );
});

Deno.test("outcomeSeries() has no rows of a report that lacks a part", () => {
  assertEquals(seriesOf({ total: 100, granted: 40, partial: 10 }), []);
});
