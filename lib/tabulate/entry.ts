import type {
  Check,
  Era,
  Extent,
  Figure,
  Finding,
  Identity,
  LedgerEntry,
  Sentence,
  Source,
} from "@/model/mod.ts";

/** How figures were read: see the frame `reports`. */
export type Method = "parsed" | "ocr" | "coded";

/** A report of any method, on its way into the frames. */
export interface Entry {
  readonly id: string;
  readonly identity: Omit<Identity, "eras">;
  readonly eras: readonly Era[];
  readonly method: Method;
  readonly coverage: Extent;
  readonly source: Source | null;
  readonly sourceUrl: string | null;
  readonly characters: number | null;
  readonly figures: readonly EntryFigure[];
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  /** Empty for a coded report, as are its sentences: its words were not read. */
  readonly numbers: readonly LedgerEntry[];
  readonly sentences: readonly Sentence[];
}

/** A figure of any method: a coded one has no place in a source text. */
export type EntryFigure =
  & Omit<Figure, SourceColumn>
  & { readonly [Key in SourceColumn]: Figure[Key] | null }
  & {
    readonly method: Method;
    readonly coverage: Extent;
    readonly sourceUrl: string | null;
  };

type SourceColumn = "printed" | "where" | "section" | "span" | "quote" | "context";
