import { assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";
import { main } from "@/cli.ts";
import { withFolder } from "./support/folder.ts";
import { printedBy } from "./support/printed_by.ts";

const CLI = fileURLToPath(new URL("../lib/cli.ts", import.meta.url));

const run = (...args: string[]) => printedBy(() => main(args));

Deno.test("a process of the command prints what it has to say, and ends with its status", async () => {
  const outcome = async (...args: string[]) => {
    const command = new Deno.Command(Deno.execPath(), { args: ["run", "-A", CLI, ...args] });
    const { code, stdout, stderr } = await command.output();
    const [out, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
    return { code, out: out!, error: error! };
  };
  const good = await outcome("try", "全年收到申请38件。", "--lang", "en");
  assertEquals([good.code, good.error], [0, ""]);
  assertStringIncludes(good.out, "applications.received");
  const bad = await outcome("repair");
  assertEquals([bad.code, bad.out], [2, ""]);
  assertStringIncludes(bad.error, 'Cannot run "repair"');
});

Deno.test("deno task explain shows where a figure comes from", async () => {
  const { code, out } = await run(
    "explain",
    "hohhot-2014",
    "hotline.completion_rate",
    "--lang",
    "en",
  );
  assertEquals(code, 0);
  assertStringIncludes(out, "Used: 98.2 % (corrected)");
  // A private character stands where the point was lost.
  assertStringIncludes(out, "【办结率为98\ue0102%】");
});

Deno.test("deno task explain takes the label of an indicator", async () => {
  const { code, out } = await run("explain", "hohhot-2014", "热线办结率");
  assertEquals(code, 0);
  assertStringIncludes(out, "hohhot-2014 · 热线办结率 (hotline.completion_rate)");
});

Deno.test("deno task audit lists errors and warnings, then each report", async () => {
  const { code, out } = await run("audit", "--lang", "en");
  assertEquals(code, 0);
  assertStringIncludes(out, "The rate is printed as 986%; 1797 / 1822 is 98.6%");
  assertStringIncludes(out, "baoding-2018");
});

Deno.test("deno task audit and explain take a project: its codings, its indicators, its language", async () => {
  const header =
    "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by";
  const row =
    "岳阳市人民政府,prefecture,government,湖南,2018,applications.received,38,exact,https://a.example/,narrative,whole,甲";
  const files = {
    "gongkai.json": '{ "lang": "en" }',
    "reports/n2018.txt":
      "岳阳市人民政府2018年政府信息公开工作年度报告\n共收到政府信息公开申请30件。全年政府开放日活动场次14次。",
    "codings/me.csv": `${header}\n${row}\n`,
    "codebook/indicators.csv": "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
      "disclosure.open_days,,Open days,政府开放日活动场次,,次,Open days that were held.,narrative\n",
  };
  await withFolder(files, async (root) => {
    const audit = await run("audit", root);
    assertEquals([audit.code, audit.error], [0, ""]);
    assertStringIncludes(audit.out, 'was coded as 38 (甲) and read in "n2018" as 30');
    const explained = await run("explain", root, "n2018", "disclosure.open_days");
    assertEquals([explained.code, explained.error], [0, ""]);
    assertStringIncludes(explained.out, "n2018 · Open days (disclosure.open_days)");
    assertStringIncludes(explained.out, "14");
    const tried = await run("try", root, "全年政府开放日活动场次14次。");
    assertEquals([tried.code, tried.error], [0, ""]);
    assertStringIncludes(tried.out, "disclosure.open_days (Open days) = 14");
  });
});

Deno.test("deno task try shows how a sentence is read", async () => {
  const { code, out } = await run(
    "try",
    "全年收到38件。",
    "--title",
    "依申请公开情况",
    "--lang",
    "en",
  );
  assertEquals(code, 0);
  assertStringIncludes(out, "收到[act.receive");
  assertStringIncludes(out, `object.request topic.request form.on_request ← "一、依申请公开情况"`);
  assertStringIncludes(out, "figure: applications.received (OGI requests newly received) = 38");
  const { out: zh } = await run("try", "2019年收到申请38件。", "--year", "2024");
  assertStringIncludes(zh, "不计：属于别的年份或时段");
});

Deno.test("deno task try --report lists each number of a report, and those of a topic", async () => {
  const reports = await Deno.makeTempDir();
  const file = `${reports}/a.txt`;
  await Deno.writeTextFile(file, "2018年,共收到政府信息公开申请38件。举办了2场活动。");
  const { code, out } = await run("try", "--report", file, "--lang", "en");
  assertEquals(code, 0);
  assertStringIncludes(out, "38件");
  assertStringIncludes(out, "2场");
  const { out: some } = await run("try", "--report", file, "--topic", "申请", "--lang", "en");
  assertStringIncludes(some, "38件");
  assertEquals(some.includes("2场"), false);
  await Deno.remove(reports, { recursive: true });
});

Deno.test("the command line says what is wrong with it", async () => {
  for (
    const [args, message] of [
      [["explain", "nowhere-1999", "x"], 'Cannot explain "nowhere-1999"'],
      [["explain", "hohhot-2014", "hotline.recieved"], "the nearest are hotline.received"],
      [["explain", "hohhot-2014"], "it takes 2 words"],
      [["repair"], 'Cannot run "repair": audit, explain or try'],
      [["try"], 'Cannot try "": it takes 1 sentence, in quotation marks'],
      [["try", "收到申请38件。", "--topic", "x"], 'Cannot try with "--topic"'],
      [["try", "收到申请38件。", "--year", "24"], 'Cannot try with the year "24"'],
      [["try", "--report", "/nowhere.txt"], 'Cannot try the report "/nowhere.txt"'],
      [["audit", "--lang", "fr"], 'Cannot use the language "fr"'],
      [["audit", "--reports", "/nowhere"], "there is no such folder"],
      [["audit", "--colour"], "--colour"],
      [["audit", "/nowhere"], 'Cannot open the project "/nowhere/gongkai.json"'],
      [["audit", "a", "b"], 'Cannot audit "a b": it takes at most a project'],
      [["try", "a", "b", "c"], 'Cannot try "a b c": it takes 1 sentence'],
    ] as const
  ) {
    const { code, error } = await run(...args);
    assertEquals(code, 2, args.join(" "));
    assertStringIncludes(error, message);
  }
});

Deno.test("the usage stands behind a wrong command line, and not behind what is wrong in a project", async () => {
  const { error: wrong } = await run("audit", "--colour");
  assertStringIncludes(wrong, "Usage: deno task audit");
  const files = { "gongkai.json": "{}", "codebook/indicators.csv": "id,parent\n" };
  await withFolder({ ...files, "reports/n2018.txt": "x" }, async (root) => {
    const { code, error } = await run("audit", root);
    assertEquals(code, 2);
    assertStringIncludes(error, "missing columns: label_en");
    assertEquals(error.includes("Usage:"), false);
  });
});
