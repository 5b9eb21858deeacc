import { loadCodebook } from "@/codebook/mod.ts";
import { readSidecar } from "@/folder/mod.ts";
import { loadReports } from "@/load_reports.ts";
import { reportParser } from "@/pipeline.ts";
import { type Frames, tabulate } from "@/tabulate/mod.ts";
import { withFolder } from "./folder.ts";

const codebook = loadCodebook();
const parse = reportParser(codebook);

/** The frames of a folder of files as `load()` makes them, without processes of their own. */
export function loadedFolder(files: Parameters<typeof withFolder>[0]): Promise<Frames> {
  return withFolder(files, async (folder) => {
    const sidecar = await readSidecar(folder, codebook);
    const { reports, unread } = await loadReports(folder, parse, { sidecar });
    return tabulate(reports, [], codebook.indicators, unread);
  });
}
