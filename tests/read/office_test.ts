/** Files that another program made of one text are read as that text. */
import { assertEquals } from "@std/assert";
import { read, UnreadableError } from "@/read/mod.ts";
import { assertSound, blocksOf } from "./_blocks.ts";

type Blocks = (string | string[])[];

async function blocks(name: string): Promise<Blocks> {
  const document = await read(
    await Deno.readFile(new URL(`office/${name}`, import.meta.url)),
    name,
  );
  assertSound(document);
  assertEquals(document.findings, []);
  return blocksOf(document);
}

for (const format of ["doc", "rtf", "odt"]) {
  Deno.test(`read() makes of a ${format} what it makes of the page: text, signs, merged cells`, async () => {
    assertEquals(await blocks(`report.${format}`), await blocks("report.html"));
  });
}

Deno.test("read() takes the result of a field, and no removed or hidden text, of DOC, RTF and ODT", async () => {
  const all = await blocks("marks.docx");
  const box = "框内说明";
  const others = all.filter((block) => block !== box);
  assertEquals(all.slice(0, 4), ["受理申请12件。", "详见附表12，", "另行 公布13¹次。", box]);
  assertEquals(await blocks("marks.odt"), all);
  // Text boxes of a DOC stand behind the text.
  assertEquals(await blocks("marks.doc"), [...others, box]);
  assertEquals(await blocks("marks.rtf"), others);
});

/** A table without its place in the grid: a program that lays out a page adds columns. */
function texts(block: string | string[]): string | string[] {
  return typeof block === "string" ? block : block.map((cell) => cell.replace(/^.*?: ?/, ""));
}

for (const format of ["xls", "xlsx"]) {
  Deno.test(`read() makes of a ${format} the name of the sheet, its lines and its table`, async () => {
    const [name, ...rest] = await blocks(`report.${format}`);
    const page = (await blocks("report.html")).map(texts);
    assertEquals(name, "Sheet1");
    // The heading between two tables, with nothing beside it, is a row of the table.
    const [first, second, third, one, heading, two, ...last] = page as string[];
    assertEquals(rest.map(texts), [
      first,
      second,
      third!.replace("²", "2"),
      [...one!, heading, ...two!],
      ...last,
    ]);
  });
}

Deno.test("read() places the merged cells of a sheet", async () => {
  const [, , , , table] = await blocks("report.xlsx");
  const shape = (text: string) => (table as string[]).find((cell) => cell.endsWith(`: ${text}`));
  const [, rows, columns] = /(\d)×(\d+)/.exec(shape("办理情况")!)!;
  assertEquals([rows, /(\d)×/.exec(shape("信息内容")!)![1]], ["1", "2"]);
  const under = ["自然人", "法人"].map((text) => Number(/×(\d+)/.exec(shape(text)!)![1]));
  assertEquals(under.reduce((sum, span) => sum + span), Number(columns));
});

for (const name of ["report.doc", "marks.doc"]) {
  Deno.test(`read() says so where a sector of ${name} was lost, or reads the same`, async () => {
    const whole = await Deno.readFile(new URL(`office/${name}`, import.meta.url));
    const expected = await blocks(name);
    const outcomes = new Set<string>();
    for (let at = SECTOR; at < whole.length; at += SECTOR) {
      const bytes = Uint8Array.from(whole).fill(0, at, at + SECTOR);
      const made = await read(bytes, name).catch((error) => error);
      if (made instanceof UnreadableError) outcomes.add("refused");
      else if (made.findings.length > 0) outcomes.add(made.findings[0].rule);
      else assertEquals(blocksOf(made), expected, `sector at ${at}`);
    }
    assertEquals([...outcomes].sort(), ["read.damaged_part", "refused"]);
  });
}

const SECTOR = 512;
