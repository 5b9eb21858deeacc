/** The numbers by which a text is told: each just reached, and just missed. */
import { assertEquals } from "@std/assert";
import { isTraditional } from "@/text/mod.ts";
import { joinHalves } from "@/text/join_halves.ts";
import { unwrap } from "@/text/unwrap.ts";

/** Lines of so many half widths each, none of which ends a sentence. */
const lines = (count: number, width: number) =>
  Array<string>(count).fill("公".repeat(width >> 1) + "a".repeat(width & 1));

/** How many lines are left of them. */
const left = (all: readonly string[]) => unwrap(all.join("\n")).text.split("\n").length;

Deno.test("unwrap() asks for eight full lines of forty half widths", () => {
  assertEquals([7, 8].map((count) => left(lines(count, 40))), [7, 1]);
  assertEquals([38, 40].map((width) => left(lines(12, width))), [12, 1]);
});

Deno.test("unwrap() asks that half of the long lines end within four half widths of the margin", () => {
  // Short enough for no margin of its own, and between full lines.
  const mixed = (ragged: number, width: number) =>
    left([...lines(9, 80), ...lines(ragged, width)]) < 9 + ragged;
  assertEquals([[9, 60], [10, 60]].map(([ragged, width]) => mixed(ragged!, width!)), [true, false]);
  assertEquals([[10, 76], [10, 75]].map(([ragged, width]) => mixed(ragged!, width!)), [
    true,
    false,
  ]);
});

Deno.test("unwrap() goes on behind a line of Latin letters alone", () => {
  assertEquals(left([...lines(6, 40), "a".repeat(40), ...lines(6, 40)]), 1);
});

Deno.test("unwrap() leaves a text with a line of more than 160 characters", () => {
  const joined = (length: number) => left([...lines(20, 80), "公".repeat(length)]) < 21;
  assertEquals([160, 161].map(joined), [true, false]);
});

Deno.test("joinHalves() goes on behind a comma, but for items and rows", () => {
  const left = (...lines: readonly string[]) =>
    joinHalves(lines.join("\n")).text.split("\n").length;
  const first = "2018年,全市共收到申请27件,其中当面申请9件,";
  const last = "网络申请18件。";
  assertEquals(left("一、概述", first, last), 2);
  assertEquals(left(first, "网络申请9件,", last), 1);
  for (const next of ["1.网络申请18件", "(二)网络申请", "网络|18", ""]) {
    assertEquals(left("一、概述", first, next), 3, next);
  }
  assertEquals(left("收到申请数,", last), 2);
});

Deno.test("unwrap() takes the margin from three lines before and behind", () => {
  // A narrow part between wide ones: its own margin is found where no wide line stands near.
  const narrow = (count: number) => left([...lines(12, 80), ...lines(count, 50), ...lines(12, 80)]);
  // The first three and the last three stand near a wide line and end there; those between them go on.
  assertEquals(narrow(6) - narrow(5), 1);
  assertEquals(narrow(7) - narrow(6), 0);
});

Deno.test("isTraditional() counts characters of both scripts in the first 2,000", () => {
  assertEquals(["請開单", "請开单", "請单", "請"].map(isTraditional), [true, false, false, true]);
  assertEquals([1999, 2000].map((before) => isTraditional("公".repeat(before) + "請")), [
    true,
    false,
  ]);
});
