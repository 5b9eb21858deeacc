import { assertEquals, assertThrows } from "@std/assert";
import { findIndicator, loadCodebook } from "@/codebook/mod.ts";

const { indicators } = loadCodebook();

for (
  const name of [
    "applications.received",
    "收到申请数",
    indicators.get("applications.received")!.labelEn.toUpperCase(),
    ...indicators.get("applications.received")!.aliasesZh.slice(0, 1),
  ]
) {
  Deno.test(`findIndicator() finds applications.received by "${name}"`, () =>
    assertEquals(findIndicator(name, indicators).id, "applications.received"));
}

Deno.test("findIndicator() names the nearest indicators where there is no such one", () => {
  for (const name of ["aplications.received", "收到申请书", "applications.recieved"]) {
    assertThrows(
      () => findIndicator(name, indicators),
      RangeError,
      `Cannot find the indicator "${name}": no id or label is written so; the nearest are ` +
        "applications.received (收到申请数)",
    );
  }
});

Deno.test("findIndicator() names three, each once, however many of its names are near", () => {
  const { message } = assertThrows(() => findIndicator("收到申请书", indicators), RangeError);
  const named = [...message.matchAll(/[\w.]+(?= \()/g)].map(([id]) => id);
  assertEquals([named.length, new Set(named).size], [3, 3]);
});

Deno.test("findIndicator() names all indicators that share a label", () => {
  assertThrows(
    () => findIndicator("尚未审结", indicators),
    RangeError,
    'Cannot find the indicator "尚未审结": it names reconsideration.pending (尚未审结), ' +
      "litigation.pending (尚未审结)",
  );
});

Deno.test("findIndicator() finds every indicator by its id, and by a label that no other has", () => {
  const all = [...indicators.values()];
  for (const { id, labelZh } of all) {
    assertEquals(findIndicator(id, indicators).id, id);
    if (all.filter((it) => it.labelZh === labelZh).length > 1) continue;
    assertEquals(findIndicator(labelZh, indicators).id, id);
  }
});
