import type { PageMarks } from "../pdf/painter.ts";

/** A page that is a picture, as it was recognized; plain JSON. */
export interface ScannedPage {
  /** 1-based. */
  readonly page: number;
  /** What was recognized on it; `null` where its image cannot be decoded. */
  readonly marks: PageMarks | null;
}
