/** What PDF.js reports of a font that places depend on. */
export interface Font {
  readonly name?: string;
  /** Whether its signs are drawings: such a font has no names for them. */
  readonly isType3Font?: boolean;
  /** Whether the file names the font and does not bring it. */
  readonly missingFile?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  /** Vertical writing: the step, and where a sign begins. */
  readonly defaultVMetrics?: readonly number[];
}

/** A sign of a font as PDF.js gives it; widths are in units of the font. */
export interface Sign {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** The code by which the file writes it. */
  readonly originalCharCode?: number;
  readonly vmetric?: readonly number[] | null;
}
