import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { measure, withQuotes } from "@/measure/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeCodedFigure, makeFigure, makeReport } from "../support/makers.ts";

const codebook = loadCodebook();

function quotesOf(frame: Parameters<typeof withQuotes>[1], ids: readonly string[]) {
  const measured = withQuotes(measure(frame, codebook, ids), frame);
  return measured.select("measure", "component", "quote").rows();
}

Deno.test("withQuotes() quotes the figure that stands in for the one asked for", () => {
  const figures = [makeFigure({ code: "applications.accepted", quote: "受理申请5件" })];
  const frame = tabulate([makeReport({ figures })], [], codebook.indicators).figures;
  assertEquals(quotesOf(frame, ["volume"]), [["volume", "applications.accepted", "受理申请5件"]]);
});

Deno.test("withQuotes() quotes the preferred figure, the numerator of a share", () => {
  const figures = [
    makeFigure({ value: 200, quote: "申请200件" }),
    makeFigure({
      code: "applications.channel.letter",
      value: 50,
      quote: "信函50余件",
      preferred: false,
    }),
    makeFigure({ code: "applications.channel.letter", value: 52, quote: "信函申请52" }),
  ];
  const frame = tabulate([makeReport({ figures })], [], codebook.indicators).figures;
  assertEquals(quotesOf(frame, ["application_channel_share"]), [
    ["application_channel_share", "applications.channel.letter", "信函申请52"],
  ]);
});

Deno.test("withQuotes() leaves sums of several indicators and coded figures without a quote", () => {
  const figures = [
    makeFigure({ code: "outcomes.granted", value: 6 }),
    makeFigure({ code: "outcomes.partial", value: 1 }),
    makeFigure({ code: "outcomes.total", value: 10 }),
  ];
  const coded = [makeCodedFigure({ value: 12 })];
  const frame = tabulate([makeReport({ figures })], coded, codebook.indicators).figures;
  assertEquals(quotesOf(frame, ["disclosure_rate.all", "volume"]), [
    ["disclosure_rate.all", null, null],
    ["volume", "applications.received", null],
  ]);
});
