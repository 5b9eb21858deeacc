import { type Bilingual, makeFinding } from "@/model/mod.ts";
import type { NotListed } from "./listing.ts";
import { PROJECT } from "./passed_over.ts";
import { tableIn } from "./table_in.ts";

/** The keys of the file. */
const KEYS: readonly string[] = ["data_note"];

/**
 * What a folder says of its data as a whole, as a finding about `gongkai.json`, which holds it:
 * `{ "data_note": { "zh": "虚构数据", "en": "Invented data" } }`. Without the file there is nothing.
 *
 * Throws a `SyntaxError` where the file is another JSON, or none: a note that nobody reads is one
 * that charts do not show.
 */
export async function readDataNote(folder: string): Promise<readonly NotListed[]> {
  const text = await tableIn(folder, PROJECT);
  const message = text === null ? null : noteIn(parsed(text));
  if (message === null) return [];
  return [{ id: PROJECT, findings: [makeFinding("load.data_note", { message })] }];
}

function noteIn(content: Readonly<Record<string, unknown>>): Bilingual | null {
  const stranger = Object.keys(content).find((key) => !KEYS.includes(key));
  if (stranger !== undefined) throw wrong(`the key "${stranger}" is not ${KEYS.join(", ")}`);
  const { data_note: note } = content;
  if (note === undefined) return null;
  const { zh, en } = Object(note);
  const isText = [zh, en].every((each) => typeof each === "string" && each.trim() !== "");
  if (!isText) throw wrong('"data_note" is not two texts, "zh" and "en"');
  return { zh: zh.trim(), en: en.trim() };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === "object" && content !== null && !Array.isArray(content)) {
      return { ...content };
    }
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
  throw wrong("it is not an object in braces");
}

function wrong(what: string): SyntaxError {
  return new SyntaxError(`Cannot read "${PROJECT}": ${what}`);
}
