import { assertRejects, assertThrows } from "@std/assert";
import { draw, type Language, loadCodebook, measure, table } from "@/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Preset } from "@/model/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFigure, makeReport } from "./support/makers.ts";

const codebook = loadCodebook();
const { figures } = tabulate([makeReport({ figures: [makeFigure()] })], [], codebook.indicators);
const cast = <Word extends string>(word: string) => word as Word;

Deno.test("a measure that is unknown is answered with the nearest, in measure() and in charts", () => {
  const unknown = "no such measure; there are volume";
  assertThrows(() => measure(figures, codebook, ["volumes"]), RangeError, unknown);
  const measures = measure(figures, codebook);
  const options = { lang: "en", codebook } as const;
  assertThrows(
    () => draw.distributions(measures, measures, { ...options, measure: "volumes" }),
    RangeError,
    unknown,
  );
  assertThrows(
    () => draw.proportions(measures, { ...options, measure: "disclosure_rate" }),
    RangeError,
    "these are disclosure_rate.",
  );
});

Deno.test("an unknown chart is answered with the nearest", () => {
  const charts: Readonly<Record<string, unknown>> = draw;
  const message = 'Cannot find "draw.scater": there are scatter, ';
  assertThrows(() => charts.scater, TypeError, message);
});

Deno.test("an unknown language or preset is an error in tables and charts", async () => {
  const lang = cast<Language>("cn");
  const message = 'Cannot use the language "cn": it is zh, en, zh+en';
  await assertRejects(() => table(figures, { lang }), TypeError, message);
  const measures = measure(figures, codebook);
  assertThrows(() => draw.volumes(measures, { lang, codebook }), TypeError, message);
  const preset = cast<Preset>("journal");
  assertThrows(
    () => draw.volumes(measures, { lang: "en", codebook, preset }),
    TypeError,
    'Cannot draw for the preset "journal": it is screen',
  );
});

Deno.test("what is passed on without await is named where it is used", async () => {
  const promise: unknown = Promise.resolve(figures);
  const frame = promise as DataFrame;
  const message = "it is a promise: write await before load(…)";
  assertThrows(() => measure(frame, codebook), TypeError, message);
  assertThrows(() => draw.volumes(frame, { lang: "en", codebook }), TypeError, message);
  await assertRejects(() => table(frame), TypeError, message);
});
