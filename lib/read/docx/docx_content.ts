import { loadTree } from "../tree/load_tree.ts";
import { decode } from "../decode.ts";
import { docxParts } from "./docx_parts.ts";
import type { Draft } from "../draft.ts";
import { mainPart } from "./main_part.ts";
import { refusal } from "../refusal.ts";
import { docxWithoutText } from "../shell/docx_without_text.ts";
import { type FileType, sniff } from "../sniff.ts";
import type { Reader, SourceFile } from "../source_file.ts";
import { unpack } from "../unpack.ts";
import type { Document, Finding } from "@/model/mod.ts";
import type { Decoded } from "@/text/mod.ts";

/** What a Word file holds. */
export interface DocxContent {
  readonly decoded: Decoded;
  readonly drafts: readonly Draft[];
  /** Of the files that are embedded, and of a text that is missing. */
  readonly findings: readonly Finding[];
}

type Chunk = Pick<DocxContent, "drafts" | "findings">;

/** What a Word file may embed, besides Word files. */
const READERS: Partial<Record<FileType, () => Promise<Reader>>> = {
  html: async () => (await import("../html.ts")).readHtml,
  mhtml: async () => (await import("../mhtml.ts")).readMhtml,
  rtf: async () => (await import("../rtf.ts")).readRtf,
  text: async () => (await import("../txt.ts")).readText,
};

/** Word files may embed Word files: as deep as this, and so many in one. */
const DEEPEST = 3;
const MOST = 100;

/**
 * Reads the main part of a Word file, with the files in it that Word takes over when it first opens the
 * document (altChunk) at their places.
 */
export async function docxContent(file: SourceFile, depth = 0): Promise<DocxContent> {
  const decoded = decode(mainPart(file.bytes));
  const xml = loadTree(decoded.text, { xml: true });
  const chunked = decoded.text.includes("altChunk") ? xml("w\\:altChunk").toArray() : [];
  const ids = chunked.map(({ attribs }) => attribs["r:id"] ?? "");
  if (ids.length > MOST || ids.length > 0 && depth >= DEEPEST) throw refusal("altchunk");
  const targets = ids.length === 0 ? new Map<string, string>() : targetsOf(file.bytes);
  const chunks = new Map<string, Chunk>();
  for (const id of ids) {
    chunks.set(id, await chunkOf(file, targets.get(id), depth));
  }
  const tree = xml.root()[0]!;
  const drafts = docxParts(tree, (id) => chunks.get(id)?.drafts ?? []);
  const embedded = [...chunks.values()].flatMap(({ findings }) => findings);
  return { decoded, drafts, findings: [...embedded, ...docxWithoutText(tree, drafts)] };
}

/** The paths of embedded files, by the names of their relationships. */
function targetsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const isList = (name: string) => /^word\/_rels\/document\d*\.xml\.rels$/.test(name);
  const [list] = unpack(bytes, isList).values();
  if (list === undefined) throw refusal("altchunk");
  const links = loadTree(decode(list).text, { xml: true })("Relationship").toArray();
  return new Map(
    links.flatMap(({ attribs: { Id, Target } }) =>
      Id !== undefined && URL.canParse(Target ?? "", "file:///word/")
        ? [[Id, decodeURIComponent(new URL(Target!, "file:///word/").pathname.slice(1))]]
        : []
    ),
  );
}

async function chunkOf(
  file: SourceFile,
  target: string | undefined,
  depth: number,
): Promise<Chunk> {
  const bytes = unpack(file.bytes, (name) => name === target).get(target ?? "");
  if (bytes === undefined) throw refusal("altchunk");
  const chunk = { ...file, bytes: new Uint8Array(bytes) };
  const type = sniff(bytes);
  if (type === "zip") return await docxContent(chunk, depth + 1);
  const reader = await READERS[type]?.();
  if (reader === undefined) throw refusal("altchunk");
  return asChunk(await reader(chunk));
}

/** Places in the document of the embedded file are none in the one around it. */
function asChunk({ text, blocks, findings }: Document): Chunk {
  const drafts = blocks.map(({ span, ...block }): Draft =>
    block.kind === "text"
      ? { kind: "text", text: text.slice(span.start, span.end), linked: 0 }
      : { ...block, cells: block.cells.map(({ span: _, ...cell }) => cell), linked: 0 }
  );
  return { drafts, findings: findings.map((finding) => ({ ...finding, span: null })) };
}
