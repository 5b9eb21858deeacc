import { assertEquals } from "@std/assert";
import { remarksOnInputs } from "@/check/mod.ts";
import { main } from "@/check_project.ts";
import { withFolder } from "../support/folder.ts";
import { printedBy } from "../support/printed_by.ts";

const NOTHING = { reports: new Set<string>(), coded: 0, findings: [], refused: [] };

Deno.test("A check names each file that cannot be read as a fault, also when it reads from the store", async () => {
  const files = {
    "gongkai.json": "{}",
    "codings/.keep": "",
    "reports/甲县2018.txt":
      "甲县2018年政府信息公开工作年度报告\n2018年,全县共收到信息公开申请183件。",
    "reports/乙县2019.doc": "\0\x01",
    "reports/丙县2020.txt": "",
  };
  await withFolder(files, async (project) => {
    const printed = async () => {
      const { code, out } = await printedBy(() => main([project, "--no-run"]));
      assertEquals(code, 1);
      return out;
    };
    const first = await printed();
    const lines = first.split("\n").map((line) => line.split("：")[0]);
    const start = lines.indexOf("✓ 读取 1 份报告、0 行编码");
    assertEquals(lines.slice(start + 1, start + 3), ["✗ 丙县2020.txt", "✗ 乙县2019.doc"]);
    assertEquals((await Deno.stat(`${project}/out/.store/store.sqlite`)).isFile, true);
    assertEquals(await printed(), first);
  });
});

Deno.test("A check counts what reports contradict, which is no fault of the project", () => {
  const about = { report: "a", rule: "audit.balance", zh: "不等", en: "unequal" };
  const findings = ["error", "note", "error"].map((severity) => ({ ...about, severity }))
    .concat({ ...about, severity: "error", report: "refused.doc" });
  const remarks = remarksOnInputs({ ...NOTHING, reports: new Set(["a"]), findings });
  assertEquals(remarks.map(({ isFault, message }) => [isFault, message.en]), [
    [false, "Read: reports 1, rows of codings 0"],
    [false, "Errors in the reports: 2; deno task audit lists them"],
  ]);
});

Deno.test("A check names twenty refused files, and counts the others", () => {
  const refused = Array.from(
    { length: 23 },
    (_, index) => ({ file: `${index}.doc`, zh: "", en: "" }),
  );
  const remarks = remarksOnInputs({ ...NOTHING, refused });
  assertEquals(remarks.length, 22);
  assertEquals(remarks.at(-1)?.message.zh, "另有 3 个文件不能读取，见 deno task audit");
});
