import { assert, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Measurement } from "../../../bench/accuracy/measure.ts";
import { record } from "../../../bench/accuracy/record.ts";
import { score } from "../../../bench/accuracy/score.ts";
import { makeFound, makeGold } from "./_rows.ts";
import { makeMeasurement } from "./prose/_measurement.ts";

const MEASUREMENT: Measurement = {
  score: score([makeGold(), makeGold({ code: "outcomes.total", quote: "答复38件" })], [
    makeFound(),
    makeFound({ code: "complaints.total", quote: "投诉38件" }),
  ]),
  goldRows: 2,
  undecidable: 3,
  reports: 1,
  readings: [{
    name: "town-2016",
    source: {
      name: "town-2016.md",
      format: "txt",
      bytes: 9,
      sha256: "ab12",
      encoding: "utf-8",
      encodingReason: "",
    },
  }],
  unread: new Map([["city-2018 (pdf)", "city-2018.pdf: a scan"]]),
  goldSha256: "cd34",
};

const NOW = { date: "2026-01-31", commit: "0a1b2c3" };
const { eras } = loadCodebook();

Deno.test("record() says when and what was measured, and what was missed", () => {
  const text = record({ reports: MEASUREMENT, prose: new Map() }, NOW, eras);
  assertStringIncludes(
    text,
    "`deno task accuracy --corpus DIR --write docs/accuracy.md` on 2026-01-31 at commit `0a1b2c3`",
  );
  assertStringIncludes(text, "| 5 | 3 | 2 | 1 | 1 | 2 |");
  assertStringIncludes(text, "| (gold) | `gold.csv` | csv | `cd34` |");
  assertStringIncludes(text, "| town-2016 | `town-2016.md` | txt | `ab12` |");
  assertStringIncludes(text, "Not read: city-2018 (pdf) (city-2018.pdf: a scan)");
  assertStringIncludes(text, "have no gold row, and are not judged on this page: 1.");
  assertStringIncludes(text, "- town-2016: `outcomes.total` 38 (narrative)\n");
  assert(!text.includes("答复38件"), "Expected no words of a report");
  assert(!text.includes("投诉38件"), "Expected no unlisted figures");
  assert(!text.includes("Prose by era"), "Expected nothing of a corpus that was not measured");
});

Deno.test("record() has each corpus of prose under its name, without its words", () => {
  const prose = new Map([["seen", makeMeasurement()], ["set-aside", makeMeasurement()]]);
  const text = record({ reports: MEASUREMENT, prose }, NOW, eras);
  assertStringIncludes(text, "`deno task accuracy --corpus DIR --prose DIR --prose DIR --write");
  assertStringIncludes(text, "[prose: seen](#prose-seen), [prose: set-aside](#prose-set-aside).");
  assertStringIncludes(text, "## Prose: `seen`\n\nSHA-256 of `gold.csv`: `ef56`");
  assertStringIncludes(text.split("## Prose: `set-aside`")[1]!, "### Prose by level");
  assert(!text.includes("增加9件"), "Expected no words of a report");
});
