import { makeFinding } from "@/model/mod.ts";
import { findProject, parseSettings, SETTINGS, type Settings } from "@/project/mod.ts";
import type { NotListed } from "./listing.ts";
import { tableIn } from "./table_in.ts";

/**
 * What a folder, or else the project around it, says of its data as a whole, as a finding about
 * `gongkai.json`, which holds it: `{ "data_note": { "zh": "虚构数据", "en": "Invented data" } }`.
 * Without the file there is nothing.
 *
 * Throws a `SyntaxError` as `parseSettings` does.
 */
export async function readDataNote(folder: string): Promise<readonly NotListed[]> {
  const message = (await settingsOf(folder)).dataNote;
  if (message === undefined) return [];
  return [{ id: SETTINGS, findings: [makeFinding("load.data_note", { message })] }];
}

async function settingsOf(folder: string): Promise<Settings> {
  const text = await tableIn(folder, SETTINGS);
  return text === null ? findProject(folder)?.settings ?? {} : parseSettings(text);
}
