import type { Correction, Indicators } from "@/model/mod.ts";
import { parseCorrections } from "./corrections.ts";
import { filesIn } from "./files_in.ts";
import { inFolder } from "./in_folder.ts";
import { refuseAmbiguous } from "./refuse_ambiguous.ts";
import { tableText } from "./table_text.ts";

/** The corrections of a folder, by the path of the report without the last extension. */
export function correctionsIn(
  folder: string | URL,
  indicators: Indicators,
): readonly (readonly [string, readonly Correction[]])[] {
  return filesIn(folder).filter((name) => name.endsWith(".csv")).map((name) => {
    const path = inFolder(folder, name);
    refuseAmbiguous(path);
    const text = tableText(Deno.readFileSync(path), name);
    return [name.slice(0, -".csv".length), parseCorrections(text, indicators, name)] as const;
  });
}
