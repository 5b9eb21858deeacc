import type { Bilingual } from "@/model/mod.ts";

/**
 * A chart for which a frame has no rows: not a mistake of the caller, as the reports decide what
 * there is.
 */
export class NothingToDrawError extends RangeError {
  override readonly name = "NothingToDrawError";
  readonly bilingual: Bilingual;

  constructor(bilingual: Bilingual) {
    super(bilingual.en);
    this.bilingual = bilingual;
  }
}
