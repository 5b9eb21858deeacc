import { assertEquals } from "@std/assert";
import { codebookErrors, DATA } from "@/codebook/mod.ts";
import { withFolder } from "../support/folder.ts";
import { writeMisnamed } from "../support/misnamed.ts";

const INDICATORS = "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n";
/** What is wrong in the tables of a project, as Chinese words behind file and line. */
async function errorsOf(tables: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = Object.fromEntries(
    Object.entries(tables).map(([name, text]) => [`codebook/${name}`, text]),
  );
  return await withFolder(files, (root) => {
    const project = { codebook: `${root}/codebook`, corrections: `${root}/corrections` };
    const errors = codebookErrors(DATA, project);
    return Promise.resolve(
      errors.map(({ bilingual }) => bilingual.zh.replace(`${root}/codebook/`, "")),
    );
  });
}

Deno.test("all wrong rows and tables of a project are listed, in both languages", async () => {
  const errors = await errorsOf({
    "indicators.csv": INDICATORS + "x.days,,Days,青石开放日场次,,场圆,,narrative\n" +
      "x.visits,x.none,Visits,青石来访人次,,人次,,narrative\n",
    "stop_words.csv": "word,reason\n例如,\n",
    "user_words.csv": "词语\n",
  });
  assertEquals(errors.map((error) => error.split("：")[0]), [
    "无法读取“indicators.csv”第3行",
    "无法读取“indicators.csv”第2行",
    "无法读取“user_words.csv”",
    "无法读取“stop_words.csv”第2行",
  ]);
  assertEquals(errors[0], "无法读取“indicators.csv”第3行：没有上级指标“x.none”");
});

Deno.test("what mentions a row that is wrong is not listed: it may be right when that is", async () => {
  const errors = await errorsOf({
    "indicators.csv": INDICATORS + "x.days,,Days,青石开放日场次,,场,,wrong\n",
    "alternatives.csv":
      "indicator,expression,is_same,label_en,label_zh\nx.days,applications.received,yes,A,甲\n",
  });
  assertEquals(errors.length, 1);
});

Deno.test("a project without faults has no errors", async () => {
  assertEquals(await errorsOf({}), []);
});

Deno.test("a table whose name cannot be told from others is an error, and not opened", {
  ignore: Deno.build.os !== "linux",
}, async () => {
  await withFolder({}, async (root) => {
    await writeMisnamed(root, "codebook/\\311.csv", "id\n");
    const project = { codebook: `${root}/codebook`, corrections: `${root}/corrections` };
    const files = codebookErrors(DATA, project).map(({ file }) => file);
    assertEquals(files, [`${root}/codebook/\ufffd.csv`]);
  });
});
