import type { Indicators } from "@/model/mod.ts";
import type { MarkedEntry } from "./marked_entry.ts";
import { checksFrame } from "./checks_frame.ts";
import { figuresFrame } from "./figures_frame.ts";
import { type Examined, findingsFrame } from "./findings_frame.ts";
import { numbersFrame } from "./numbers_frame.ts";
import { panelFrame } from "./panel_frame.ts";
import { reportsFrame } from "./reports_frame.ts";
import { sentencesFrame } from "./sentences_frame.ts";
import type { Frames } from "./frames.ts";

/** The frames of entries, and of the findings of files that gave no report. */
export function layOut(
  entries: readonly MarkedEntry[],
  indicators: Indicators,
  unread: readonly Examined[],
): Omit<Frames, "files"> {
  const reports = reportsFrame(entries);
  return {
    reports,
    figures: figuresFrame(entries),
    findings: findingsFrame([...entries, ...unread]),
    checks: checksFrame(entries),
    numbers: numbersFrame(entries),
    sentences: sentencesFrame(entries),
    panel: panelFrame(entries, reports, indicators),
  };
}
