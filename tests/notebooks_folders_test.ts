import { fileURLToPath } from "node:url";
import { assertEquals } from "@std/assert";
import { runNotebooks } from "@/run/mod.ts";
import { withFolder } from "./support/folder.ts";
import { notebookFiles } from "./support/notebook.ts";

/** A report that states how much was disclosed, and nothing on requests, reconsideration or channels. */
const SILENT = "甲县2018年政府信息公开工作年度报告\n2018年,全县共主动公开政府信息55条。";

for (
  const [what, files] of [
    ["one report that tells nothing on requests", { "silent.txt": SILENT }],
    ["no report that can be read", { "empty.txt": "", "scan.pdf": "%PDF-1.7\n" }],
  ] as const
) {
  Deno.test(`The notebooks run to their end over ${what}, without coded figures`, async () => {
    await withFolder(files, async (reports) => {
      await withFolder({}, async (out) => {
        const { notebooks } = await runNotebooks(
          notebookFiles().map((file) => fileURLToPath(file)),
          {
            out,
            lang: "en",
            parameters: { reports, coded: "" },
            timeLimit: 120_000,
          },
        );
        assertEquals(notebooks.map(({ failure }) => failure), notebooks.map(() => null));
        const charts = await Array.fromAsync(Deno.readDir(`${out}/charts`), ({ name }) => name)
          .catch(() => []);
        assertEquals(charts.filter((name) => !name.startsWith("01_")), []);
      });
    });
  });
}

Deno.test("The notebooks run to their end over a report of tables with blank cells", async () => {
  const source = new URL("./reports/example-county-2022/source.docx", import.meta.url);
  await withFolder({}, async (reports) => {
    await Deno.copyFile(source, `${reports}/example-county-2022.docx`);
    await withFolder({}, async (out) => {
      const { notebooks } = await runNotebooks(
        notebookFiles().map((file) => fileURLToPath(file)),
        { out, lang: "zh", parameters: { reports, coded: "" }, timeLimit: 120_000 },
      );
      assertEquals(notebooks.map(({ failure }) => failure), notebooks.map(() => null));
    });
  });
});
