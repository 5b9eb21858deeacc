import { assertEquals } from "@std/assert";
import { remarksOnInputs } from "@/check/mod.ts";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadInputs } from "@/load_inputs.ts";
import { withFolder } from "../support/folder.ts";
import { makeFinding, makeReport } from "../support/makers.ts";

Deno.test("A check names each file that cannot be read as a fault", async () => {
  const files = {
    "甲县2018.txt": "甲县2018年政府信息公开工作年度报告\n2018年,全县共收到信息公开申请183件。",
    "乙县2019.doc": "\0\x01",
    "丙县2020.txt": "",
  };
  await withFolder(files, async (reports) => {
    const remarks = remarksOnInputs(await loadInputs({ reports }, loadCodebook()));
    assertEquals(remarks.map(({ isFault, message }) => [isFault, message.zh.split("：")[0]]), [
      [false, "读取 1 份报告、0 行编码"],
      [true, "丙县2020.txt"],
      [true, "乙县2019.doc"],
    ]);
  });
});

Deno.test("A check counts what reports contradict, which is no fault of the project", () => {
  const errors = ["error", "note", "error"] as const;
  const report = {
    ...makeReport({ id: "a" }),
    findings: errors.map((severity) => makeFinding({ severity })),
  };
  const remarks = remarksOnInputs({ reports: [report], unread: [], coded: [], files: [] });
  assertEquals(remarks.map(({ isFault, message }) => [isFault, message.en]), [
    [false, "Read: reports 1, rows of codings 0"],
    [false, "Errors in the reports: 2; deno task audit lists them"],
  ]);
});

Deno.test("A check names twenty refused files, and counts the others", () => {
  const files = Array.from({ length: 23 }, (_, index) => ({
    ...{ file: `${index}.doc`, status: "refused", issuer: null, year: null } as const,
    ...{ reports: [], finding: null },
  }));
  const remarks = remarksOnInputs({ reports: [], unread: [], coded: [], files });
  assertEquals(remarks.length, 22);
  assertEquals(remarks.at(-1)?.message.zh, "另有 3 个文件不能读取，见 deno task audit");
});
