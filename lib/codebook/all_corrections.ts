import { type Correction, type Indicators, reportId } from "@/model/mod.ts";
import type { Additions } from "./additions.ts";
import { correctionsIn } from "./corrections_in.ts";
import { filesIn } from "./files_in.ts";
import { inFolder } from "./in_folder.ts";

/** Corrections by the path of the report, and whose they are. */
export interface AllCorrections {
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** The paths of those that are not for a report that lies in `data` itself. */
  readonly ownCorrections: readonly string[];
}

/** The corrections of `<data>/corrections`, and those of a project, which go before them. */
export function allCorrections(
  data: string | URL,
  project: Additions | null,
  indicators: Indicators,
): AllCorrections {
  const general = correctionsIn(inFolder(data, "corrections"), indicators);
  const own = project === null ? [] : correctionsIn(project.corrections, indicators);
  const reports = filesIn(inFolder(data, "reports"));
  const shipped = new Set(reports.flatMap((name) => [name, reportId(name)]));
  const names = [...general.filter(([name]) => !shipped.has(name)), ...own].map(([name]) => name);
  return { corrections: new Map([...general, ...own]), ownCorrections: [...new Set(names)] };
}
