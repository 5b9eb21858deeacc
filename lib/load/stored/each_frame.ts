import type { StoredFrames } from "./lazy_frames.ts";

/** The files of the frames of some reports; that of files is one for all. */
export type StoredPart = Omit<StoredFrames, "files">;

/** What `of` gives for each frame. */
export function eachFrame(of: (name: keyof StoredPart) => StoredPart["reports"]): StoredPart {
  return {
    reports: of("reports"),
    figures: of("figures"),
    findings: of("findings"),
    checks: of("checks"),
    numbers: of("numbers"),
    sentences: of("sentences"),
    panel: of("panel"),
  };
}
