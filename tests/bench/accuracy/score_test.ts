import { assertEquals } from "@std/assert";
import { score } from "../../../bench/accuracy/score.ts";
import { makeFound, makeGold } from "./_rows.ts";

Deno.test("score() calls a row right where value and qualifier are equal", () => {
  const { judged, unlisted } = score([makeGold()], [makeFound()]);
  assertEquals(judged.map(({ verdict }) => verdict), ["right"]);
  assertEquals(unlisted, []);
});

Deno.test("score() calls another value or qualifier of the same key wrong, and shows it", () => {
  for (const overrides of [{ value: 380 }, { qualifier: "at_least" }] as const) {
    const figure = makeFound(overrides);
    const { judged, unlisted } = score([makeGold()], [figure]);
    assertEquals(judged.map(({ verdict, instead }) => [verdict, instead]), [["wrong", [figure]]]);
    assertEquals(unlisted, []);
  }
});

Deno.test("score() takes a figure that differs in any part of the key for unlisted", () => {
  for (
    const overrides of [
      { report: "town-2017" },
      { code: "applications.accepted" },
      { scope: "departments" },
      { applicant: "natural_person" },
      { where: "table" },
    ] as const
  ) {
    const figure = makeFound(overrides);
    const { judged, unlisted } = score([makeGold()], [figure]);
    assertEquals(judged.map(({ verdict }) => verdict), ["missed"], JSON.stringify(overrides));
    assertEquals(unlisted, [figure]);
  }
});

Deno.test("score() takes either part of the report where gold does not tell it", () => {
  const { judged } = score([makeGold({ where: null })], [makeFound({ where: "table" })]);
  assertEquals(judged.map(({ verdict }) => verdict), ["right"]);
});

Deno.test("score() lets each of two gold values of one key find its own figure", () => {
  const gold = [makeGold(), makeGold({ value: 40 })];
  const verdicts = (values: number[]) =>
    score(gold, values.map((value) => makeFound({ value }))).judged.map(({ verdict }) => verdict);
  assertEquals(verdicts([38, 40]), ["right", "right"]);
  assertEquals(verdicts([38]), ["right", "missed"]);
  assertEquals(verdicts([38, 41]), ["right", "wrong"]);
});

Deno.test("score() lists a second, different figure of a row that is right", () => {
  const other = makeFound({ value: 41 });
  assertEquals(score([makeGold()], [makeFound(), other]).unlisted, [other]);
});

Deno.test("score() passes over blank cells", () => {
  const { judged, unlisted } = score([makeGold()], [makeFound({ value: null })]);
  assertEquals(judged.map(({ verdict }) => verdict), ["missed"]);
  assertEquals(unlisted, []);
});
