/** From a sheet of disagreements, or of missed numbers, to corrections and codings that a run takes. */
import { assertAlmostEquals, assertEquals, assertRejects } from "@std/assert";
import { loadCodebook, parseCoded } from "@/codebook/mod.ts";
import {
  acceptAdjudicated,
  acceptRecalled,
  sampleForCoding,
  sampleForRecall,
  sheetAgreement,
  sheetForAdjudication,
  sheetRecall,
} from "@/coding/mod.ts";
import { load } from "@/load/load.ts";
import { agreements } from "@/measure/mod.ts";
import pl from "nodejs-polars";
import { withFolder } from "../support/folder.ts";
import { fill, rowsOf } from "./_sheets.ts";

const codebook = loadCodebook();
const REPORT = "甲县2017年政府信息公开工作年度报告\n" +
  "收到政府信息公开申请27件。主动公开政府信息310条。处理某某事项8件。";

/** A run over one report, and a sheet of its figures. */
const withSheet = (
  test: (run: {
    readonly folder: string;
    readonly frames: Awaited<ReturnType<typeof load>>;
    readonly files: Awaited<ReturnType<typeof sampleForCoding>>;
  }) => Promise<void>,
) =>
  withFolder({ "reports/a-2017.txt": REPORT }, async (folder) => {
    const frames = await load({ reports: `${folder}/reports` }, codebook);
    const options = { n: 10, seed: 1, codebook, out: folder };
    await test({ folder, frames, files: await sampleForCoding(frames.figures, options) });
  });

Deno.test("sheetAgreement() compares two persons where there is a second sheet", () =>
  withSheet(async ({ folder, files }) => {
    const second = `${folder}/second.csv`;
    await Deno.copyFile(files.sheet, second);
    await fill(files.sheet, {
      value: ({ indicator }) => indicator === "disclosure.total" ? "310" : "72",
    });
    await fill(second, {
      value: ({ indicator }) => indicator === "disclosure.total" ? "301" : "72",
    });
    const between = await sheetAgreement({ ...files, second });
    assertEquals(between.select("code", "agreed").rows(), [
      ["applications.received", 1],
      ["disclosure.total", 0],
      ["*", 1],
    ]);
    assertEquals((await sheetAgreement(files)).getColumn("agreed").toArray(), [0, 1, 1]);
  }));

Deno.test("acceptAdjudicated() makes corrections of what was read otherwise, behind those that are there", () =>
  withSheet(async ({ folder, frames, files }) => {
    const second = `${folder}/second.csv`;
    await Deno.copyFile(files.sheet, second);
    await fill(files.sheet, {
      value: ({ indicator }) => indicator === "disclosure.total" ? "301" : "72",
    });
    await fill(second, {
      value: ({ indicator }) => indicator === "disclosure.total" ? "310" : "-",
    });
    const sheet = await sheetForAdjudication({ ...files, second }, { out: folder });
    const rows = (await rowsOf(sheet)).map(({ indicator, parsed, first, second }) => {
      return [indicator, parsed, first, second];
    });
    assertEquals(rows.sort(), [
      ["applications.received", "27", "72", "-"],
      ["disclosure.total", "310", "301", "310"],
    ]);
    await fill(sheet, {
      decision: ({ indicator }) => indicator === "disclosure.total" ? "310" : "72",
      reason: () => "looked up in print",
    });
    const corrections = `${folder}/corrections`;
    const sha256 = String(frames.reports.getColumn("sha256").get(0));
    await Deno.mkdir(corrections);
    await Deno.writeTextFile(
      `${corrections}/a-2017.csv`,
      "代码,code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256,note\n" +
        `x,hotline.completed,all,total,251,215,digits swapped,B,2026-01-30,${sha256},keep\n`,
    );
    const options = { corrections, by: "A. Reader", on: "2026-01-31" };
    const accepted = await acceptAdjudicated(sheet, frames.reports, options);
    assertEquals(accepted.confirmed.map(({ code }) => code), ["disclosure.total"]);
    assertEquals(accepted.left, []);
    const [kept, added] = await rowsOf(accepted.written[0]!);
    assertEquals([kept?.corrected, kept?.note], ["215", "keep"]);
    assertEquals([added?.published, added?.corrected, added?.corrected_by, added?.sha256], [
      "27",
      "72",
      "A. Reader",
      sha256,
    ]);
    await assertRejects(
      () => acceptAdjudicated(sheet, frames.reports, options),
      RangeError,
      'Cannot add to "a-2017.csv": applications.received, all, total is there already',
    );
    await assertRejects(
      () => acceptAdjudicated(sheet, frames.reports.filter(pl.lit(false)), options),
      RangeError,
      'Cannot correct "a-2017"',
    );
  }));

Deno.test("acceptAdjudicated() and acceptRecalled() write nothing that a run could not read", () =>
  withSheet(async ({ folder, frames, files }) => {
    await fill(files.sheet, { value: () => "72" });
    const sheet = await sheetForAdjudication(files, { out: folder });
    await fill(sheet, { decision: () => "72", reason: () => "r" });
    const corrections = `${folder}/corrections`;
    for (
      const [options, message] of [
        [{ by: " " }, 'Cannot accept the decisions of " ": by names who made them'],
        [{ by: "A", on: "31.1.2026" }, 'Cannot accept decisions of the day "31.1.2026"'],
      ] as const
    ) {
      const accept = () => acceptAdjudicated(sheet, frames.reports, { ...options, corrections });
      await assertRejects(accept, RangeError, message);
    }
    await assertRejects(() => Deno.stat(corrections), Deno.errors.NotFound);
    const recall = await sampleForRecall(frames.numbers, { n: 10, seed: 1, out: folder });
    await fill(recall.sheet, { indicator: () => "-" });
    const codings = `${folder}/missed.csv`;
    await assertRejects(
      () => acceptRecalled(recall, frames.reports, { codings, by: "", codebook }),
      RangeError,
      'Cannot accept the decisions of "": by names who made them',
    );
  }));

Deno.test("acceptAdjudicated() names a decision without a reason, and leaves what no correction can say", () =>
  withSheet(async ({ folder, frames, files }) => {
    await fill(files.sheet, {
      value: ({ indicator }) => indicator === "disclosure.total" ? "310" : "-",
    });
    const sheet = await sheetForAdjudication(files, { out: folder });
    const accept = () => acceptAdjudicated(sheet, frames.reports, { corrections: folder, by: "A" });
    await fill(sheet, { decision: () => "-" });
    await assertRejects(accept, SyntaxError, 'adjudication.csv", line 2: reason is empty');
    await fill(sheet, { decision: () => "约3", reason: () => "r" });
    await assertRejects(accept, SyntaxError, 'decision "约3" is neither a number nor "-"');
    await fill(sheet, { decision: () => "-" });
    const { written, left } = await accept();
    assertEquals([written, left.map(({ code }) => code)], [[], ["applications.received"]]);
  }));

Deno.test("acceptRecalled() makes codings of missed figures that a run reads", () =>
  withSheet(async ({ folder, frames }) => {
    const files = await sampleForRecall(frames.numbers, { n: 10, seed: 1, out: folder });
    assertEquals((await rowsOf(files.sheet)).map(({ number }) => number), ["8件"]);
    const fillIn = (indicator: string, value: string) =>
      fill(files.sheet, { indicator: () => indicator, value: () => value });
    await fillIn("无此指标", "8");
    const recall = () => sheetRecall(files, frames.numbers, codebook);
    await assertRejects(
      recall,
      SyntaxError,
      'recall-sheet.csv", line 2: Cannot find the indicator',
    );
    await fillIn("收到申请数", "");
    await assertRejects(recall, SyntaxError, 'value "" of "收到申请数" is not a number');
    await fillIn("收到申请数", "8");
    const all = (await recall()).toRecords().at(-1);
    assertEquals([all?.total, all?.n, all?.stated, all?.missed], [1, 1, 1, 1]);
    assertAlmostEquals(Number(all?.recall), 2 / 3);
    const codings = `${folder}/codings/missed.csv`;
    assertEquals(await acceptRecalled(files, frames.reports, { codings, by: "A", codebook }), 1);
    const { figures, findings } = parseCoded(await Deno.readTextFile(codings), codebook);
    assertEquals(findings, []);
    assertEquals(figures.map(({ issuer, year, code, value }) => [issuer, year, code, value]), [
      ["甲县", 2017, "applications.received", 8],
    ]);
  }));

Deno.test("acceptRecalled() takes a figure that is stated twice once, and refuses two values of it", () => {
  const report = "甲县2017年政府信息公开工作年度报告\n处理某某事项8件。再处理某某事项8件。";
  return withFolder({ "reports/a-2017.txt": report }, async (folder) => {
    const frames = await load({ reports: `${folder}/reports` }, codebook);
    const files = await sampleForRecall(frames.numbers, { n: 10, seed: 1, out: folder });
    const options = { codings: `${folder}/codings/missed.csv`, by: "A", codebook };
    const fillIn = (value: (row: unknown, index: number) => string) =>
      fill(files.sheet, { indicator: () => "applications.received", value });
    await fillIn((_, index) => `${8 + index}`);
    await assertRejects(
      () => acceptRecalled(files, frames.reports, options),
      RangeError,
      "applications.received, A is there twice",
    );
    await fillIn(() => "8");
    assertEquals(await acceptRecalled(files, frames.reports, options), 1);
    assertEquals((await rowsOf(options.codings)).length, 1);
  });
});

Deno.test("recall() estimates what was missed in each stratum and in all, and says where nothing is known", () => {
  const verdict = [
    ...Array<string>(90).fill("figure"),
    ...Array<string>(40).fill("passed"),
    ...Array<string>(20).fill("unread"),
  ];
  const numbers = pl.DataFrame({ verdict });
  const items = (verdict: string, n: number, stated: number) =>
    Array.from({ length: n }, (_, index) => ({ verdict, isFigure: index < stated }));
  const both = agreements.recall([...items("passed", 10, 0), ...items("unread", 10, 5)], numbers);
  const [passed, unread, all] = both.toRecords();
  assertEquals([passed?.missed, unread?.missed, all?.missed, all?.recall], [0, 10, 10, 0.9]);
  // Wilson: 0 of 10 has the upper bound z²/(n + z²) = 0.27753, 5 of 10 the bounds 0.5 ∓ 0.26341.
  const z2 = 1.959964 ** 2;
  assertAlmostEquals(Number(passed?.share_upper), z2 / (10 + z2), 1e-9);
  const [up, down] = [40 * z2 / (10 + z2), 20 * (0.5 - Number(unread?.share_lower))];
  assertAlmostEquals(Number(all?.missed_lower), 10 - down, 1e-9);
  assertAlmostEquals(Number(all?.missed_upper), 10 + Math.hypot(up, down), 1e-9);
  assertAlmostEquals(Number(all?.recall_lower), 90 / (100 + Math.hypot(up, down)), 1e-9);
  const one = agreements.recall(items("unread", 10, 5), numbers).toRecords().at(-1);
  assertEquals([one?.missed, one?.recall], [null, null]);
});
