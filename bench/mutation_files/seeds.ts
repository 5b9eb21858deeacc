import { Buffer } from "node:buffer";
import { strFromU8, unzipSync } from "fflate";
import { toGbk } from "../../tests/support/to_gbk.ts";

/** A whole file of a format. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const ROOT = new URL("../../", import.meta.url);
const HTML = "tests/reports/example-district-2020/source.html";
const DOCX = "tests/reports/example-county-2022/source.docx";
const OFFICE = "tests/read/office/report";

/** Whole reports of every format: those of the project, and what other programs made of an invented one. */
export function seedsOf(): Readonly<Record<string, readonly Seed[]>> {
  const texts = [...Deno.readDirSync(new URL("data/reports", ROOT))]
    .filter(({ name }) => name.endsWith(".txt")).map(({ name }) => seed(`data/reports/${name}`));
  const pages = [seed(HTML), seed(`${OFFICE}.html`)];
  return {
    txt: [...texts, inGbk(texts[0]!)],
    html: pages,
    mhtml: [archived(pages[0]!, "base64"), archived(pages[1]!, "quoted-printable")],
    docx: [seed(DOCX)],
    wordxml: [inOneFile(seed(DOCX))],
    pdf: [seed("tests/reports/example-city-2023/source.pdf")],
    doc: [seed(`${OFFICE}.doc`)],
    rtf: [seed(`${OFFICE}.rtf`)],
    odt: [seed(`${OFFICE}.odt`)],
    xls: [seed(`${OFFICE}.xls`)],
    xlsx: [seed(`${OFFICE}.xlsx`)],
  };
}

function seed(path: string): Seed {
  const name = path.split("/").slice(-2).join("-");
  return { name, bytes: Deno.readFileSync(new URL(path, ROOT)) };
}

function inGbk({ name, bytes }: Seed): Seed {
  const text = new TextDecoder().decode(bytes).replace(/[^\p{Script=Han}\p{P}\n\w]/gu, " ");
  return {
    name: `gbk-${name}`,
    bytes: toGbk(text.replace(/[^\p{Script=Han}，。、；：（）“”《》\n\x20-\x7e]/gu, " ")),
  };
}

/** A Word file as Word saves it in one file of XML. */
function inOneFile({ name, bytes }: Seed): Seed {
  const parts = Object.entries(unzipSync(bytes)).filter(([part]) => part.endsWith(".xml"))
    .map(([part, xml]) =>
      `<pkg:part pkg:name="/${part}"><pkg:xmlData>${
        strFromU8(xml).replace(/^<\?xml[^>]*>\s*/, "")
      }</pkg:xmlData></pkg:part>`
    );
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>' +
    `\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${
      parts.join("")
    }</pkg:package>`;
  return { name: name.replace(/docx$/, "xml"), bytes: new TextEncoder().encode(text) };
}

/** A page as browsers save it in one file. */
function archived({ name, bytes }: Seed, encoding: "base64" | "quoted-printable"): Seed {
  const body = encoding === "base64"
    ? Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n")
    : Array.from(bytes, quoted).join("").replace(/(?:=..|[^=]){60,72}/g, "$&=\r\n");
  const text = [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://www.example.gov.cn/1.html",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="--b"',
    "",
    "----b",
    "Content-Type: text/html",
    `Content-Transfer-Encoding: ${encoding}`,
    "",
    body,
    "----b--",
    "",
  ].join("\r\n");
  return { name: name.replace(/html$/, "mhtml"), bytes: new TextEncoder().encode(text) };
}

/** A byte in quoted-printable. */
function quoted(byte: number): string {
  const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
  return isPlain
    ? String.fromCharCode(byte)
    : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
