import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { unitDistance } from "@/extract/prose/unit_distance.ts";
import type { Quantity } from "@/text/mod.ts";

const codebook = loadCodebook();
const places = [...codebook.indicators.keys()];
const distancesIn = unitDistance(codebook);
const distance = (unit: string | null, code: string) => {
  const number: Quantity = {
    start: 0,
    end: 0,
    value: 3,
    qualifier: "exact",
    unit: unit ?? "",
    kind: "count",
  };
  return distancesIn(unit === null ? null : number)[places.indexOf(code)]!;
};

const MONEY = "fees.on_request";
const SHARE = "processing.satisfaction_rate";
const COUNT = "applications.received";

Deno.test("money and shares are counted in nothing else, and nothing else in them", () => {
  const units = ["件", "元", "%"];
  const isFinite = (code: string) => units.map((unit) => Number.isFinite(distance(unit, code)));
  assertEquals(isFinite(COUNT), [true, false, false]);
  assertEquals(isFinite(MONEY), [false, true, false]);
  assertEquals(isFinite(SHARE), [false, false, true]);
});

Deno.test("a denial denies no share", () => {
  assertEquals([COUNT, MONEY, SHARE].map((code) => distance(null, code)), [0, 0, Infinity]);
});

Deno.test("an indicator's own measure word is nearest, persons are farthest", () => {
  const [own, other, persons] = ["件", "场", "人"].map((unit) => distance(unit, COUNT));
  assertEquals(own, 0);
  assert(0 < other! && other! < persons! && persons! < Infinity);
});
