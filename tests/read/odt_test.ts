import { assertEquals, assertRejects } from "@std/assert";
import { read, UnreadableError } from "@/read/mod.ts";
import { zip } from "../support/docx.ts";
import { assertSound, blocksOf } from "./_blocks.ts";

function odt(body: string, styles = ""): Uint8Array<ArrayBuffer> {
  return zip({
    "content.xml": `<office:document-content>${styles}<office:body><office:text>${body}` +
      "</office:text></office:body></office:document-content>",
  });
}

async function blocks(body: string, styles?: string): Promise<(string | string[])[]> {
  const document = await read(odt(body, styles), "a.odt");
  assertSound(document);
  return blocksOf(document);
}

const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, attributes = "") =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const covered = "<table:covered-table-cell/>";

Deno.test("readOdt() places merged and repeated cells", async () => {
  const body = row(
    cell("甲", 'table:number-columns-spanned="2"') + covered +
      cell("乙", 'table:number-rows-spanned="2"'),
  ) +
    row(cell("0", 'table:number-columns-repeated="2"') + covered) +
    row(cell("1") + cell("2") + cell("3"), 'table:number-rows-repeated="2"');
  assertEquals(await blocks(`<table:table>${body}</table:table>`), [[
    ...["0,0 1×2: 甲", "0,2 2×1: 乙", "1,0: 0", "1,1: 0"],
    ...["2,0: 1", "2,1: 2", "2,2: 3", "3,0: 1", "3,1: 2", "3,2: 3"],
  ]]);
});

Deno.test("readOdt() refuses cells that are repeated without end", async () => {
  const many = row(cell("0", 'table:number-columns-repeated="9999999"'));
  const error = await assertRejects(
    () => read(odt(`<table:table>${many}</table:table>`), "a.odt"),
    UnreadableError,
    "a table that is damaged",
  );
  assertEquals(error.rule, "read.damaged");
});

Deno.test("readOdt() keeps spaces, line ends and raised figures, and no notes or lowered figures apart", async () => {
  const style = (name: string, position: string) =>
    `<style:style style:name="${name}"><style:text-properties style:text-position="${position}"/></style:style>`;
  const span = (name: string, text: string) =>
    `<text:span text:style-name="${name}">${text}</text:span>`;
  const note = "<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>";
  assertEquals(
    await blocks(
      `<text:p>受理<text:s/>12${span("up", "1")}件${note}<text:line-break/>办结7${
        span("down", "2")
      }件</text:p>`,
      style("up", "33% 58%") + style("down", "-33% 58%"),
    ),
    ["受理 12¹件", "办结72件"],
  );
});
