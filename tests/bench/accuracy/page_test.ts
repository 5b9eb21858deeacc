import { assert, assertStringIncludes } from "@std/assert";
import { ratiosAndMisses, unlistedFigures } from "../../../bench/accuracy/page.ts";
import { score } from "../../../bench/accuracy/score.ts";
import { makeFound, makeGold } from "./_rows.ts";

const GOLD = [
  makeGold(),
  makeGold({ code: "complaints.total", value: 0, quote: "没有投诉" }),
  makeGold({ report: "city-2018", value: 7, where: "table", quote: "收到申请数|7" }),
];

const FORMATS = new Map([["town-2016", "txt"], ["city-2018", "pdf"]]);

Deno.test("ratiosAndMisses() gives the ratios of each report and format, of their sum, and of rows other than zero", () => {
  const text = ratiosAndMisses(score(GOLD, [makeFound()]).judged, FORMATS);
  const rows = (title: string) => text.split(`### ${title}\n`)[1]!.split("\n\n### ")[0]!;
  assertStringIncludes(
    rows("All rows"),
    "| town-2016 | 2 | 1 | 0 | 1 | 100.0 % | 50.0 % | 1 | 1 | 0 | 100.0 % | 100.0 % |",
  );
  assertStringIncludes(
    rows("All rows"),
    "| **sum** | 3 | 1 | 0 | 2 | 100.0 % | 33.3 % | 2 | 1 | 0 | 100.0 % | 50.0 % |",
  );
  assertStringIncludes(rows("By format"), "| pdf | 1 | 0 | 0 | 1 | – | 0.0 % |");
  assertStringIncludes(rows("Rows of tables"), "| city-2018 | 1 | 0 | 0 | 1 | – | 0.0 % |");
  assert(!rows("Rows of prose").includes("city-2018"));
});

Deno.test("ratiosAndMisses() and unlistedFigures() list what is wrong, missed and unlisted with its words", () => {
  const { judged, unlisted } = score(GOLD, [
    makeFound({ value: 3800, qualifier: "about", quote: "收到\n申请约3800件" }),
    makeFound({ code: "outcomes.total", scope: "departments", quote: "各部门答复38件" }),
  ]);
  const text = ratiosAndMisses(judged, FORMATS);
  assertStringIncludes(
    text,
    "### Wrong: 1\n\n- town-2016: `applications.received` 38 (narrative) “收到申请38件”; " +
      "found `applications.received` 3800 (about, narrative) “收到 申请约3800件”",
  );
  assertStringIncludes(
    text,
    "### Missed: 2\n\n- town-2016: `complaints.total` 0 (narrative) “没有投诉”",
  );
  assertStringIncludes(
    unlistedFigures(unlisted),
    "### Unlisted: 1\n\n- town-2016: `outcomes.total` 38 (departments, narrative) “各部门答复38件”",
  );
});
