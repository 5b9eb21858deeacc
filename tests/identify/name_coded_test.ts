import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { identityOfName, nameCoded, placeCoded } from "@/identify/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeCodedFigure, makeFigure, makeIndicators, makeReport } from "../support/makers.ts";

const { divisions } = loadCodebook();

/** The names that coded bodies get beside reports of others, and what is said of that. */
function named(coded: readonly string[], reports: readonly string[] = []) {
  const rows = coded.map((issuer) => makeCodedFigure({ issuer, rank: null, kind: null }));
  const bodies = reports.map((issuer) => ({ issuer, ...identityOfName(issuer, divisions) }));
  const { figures, findings } = nameCoded(placeCoded(rows, divisions).figures, bodies, divisions);
  return {
    figures,
    names: figures.map(({ issuer }) => issuer),
    told: findings.map(({ rule, actual, expected }) => [rule, actual, expected].join(" ")),
  };
}

Deno.test("nameCoded() gives a body the name of its reports", () => {
  const { names, told } = named(["凤阳县", "安徽省滁州市凤阳县人民政府", "凤阳县财政局"], [
    "凤阳县人民政府",
  ]);
  assertEquals(names, ["凤阳县人民政府", "凤阳县人民政府", "凤阳县财政局"]);
  assertEquals(told, [
    "coded.other_name 凤阳县 凤阳县人民政府",
    "coded.other_name 安徽省滁州市凤阳县人民政府 凤阳县人民政府",
  ]);
});

Deno.test("nameCoded() gives a body that is coded under several names the shortest whole one", () => {
  assertEquals(named(["凤阳县", "滁州市凤阳县人民政府"]).names, [
    "凤阳县人民政府",
    "凤阳县人民政府",
  ]);
});

Deno.test("nameCoded() leaves names that are alone as they are coded", () => {
  const names = ["凤阳县", "凤阳县财政局", "甲县人民政府", "定远县人民政府"];
  assertEquals(named(names, ["滁州市人民政府"]), { ...named(names), names, told: [] });
});

Deno.test("nameCoded() names bodies without a place that may be one, and keeps them apart", () => {
  const names = ["甲县人民政府", "甲县人民政府", "乙县", "甲县财政局"];
  const { names: kept, told } = named(names, ["甲县", "乙县人民政府", "丙县"]);
  assertEquals(kept, names);
  assertEquals(told, ["coded.alike_name 甲县人民政府 甲县", "coded.alike_name 乙县 乙县人民政府"]);
  assertEquals(named(["甲县"], ["甲县"]).told, []);
});

Deno.test("one body that is read and coded under other names has one report to use a year", () => {
  const { figures } = named(["凤阳县"], ["凤阳县人民政府"]);
  const identity = {
    ...identityOfName("凤阳县人民政府", divisions),
    issuer: "凤阳县人民政府",
    year: 2019,
  };
  const report = makeReport({ id: "read", identity, figures: [makeFigure()] });
  const { panel } = tabulate([report], figures, makeIndicators("applications.received"));
  assertEquals(panel.select("report", "issuer", "canonical").rows(), [
    ["read", "凤阳县人民政府", true],
    ["凤阳县人民政府-2019", "凤阳县人民政府", false],
  ]);
});
