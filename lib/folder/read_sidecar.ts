import { parseSidecar, SheetError, type Sidecar, type SidecarWords } from "@/codebook/mod.ts";
import { type Bilingual, type Finding, makeFinding } from "@/model/mod.ts";
import { UnreadableError } from "@/read/mod.ts";
import { SIDECAR } from "./passed_over.ts";
import { tableIn } from "./table_in.ts";

/**
 * Reads the table about the reports of a folder; it states nothing where there is none. One that
 * cannot be read as such a table is a finding: the files are read without it.
 */
export async function readSidecar(folder: string, words: SidecarWords): Promise<Sidecar> {
  try {
    const table = await tableIn(folder, SIDECAR);
    return table === null ? NOTHING : parseSidecar(table, words, SIDECAR);
  } catch (error) {
    if (!(error instanceof SheetError || error instanceof UnreadableError)) throw error;
    return { ...NOTHING, findings: [notTaken(error.bilingual)] };
  }
}

const NOTHING: Sidecar = { stated: new Map(), findings: [] };

function notTaken({ zh, en }: Bilingual): Finding {
  return makeFinding("load.sidecar", {
    severity: "error",
    actual: en,
    message: {
      zh: `${zh}；此表未采用`,
      en: `${en}; the table is not used`,
    },
  });
}
