import type { Bilingual } from "./language.ts";

/** What cuts texts into words. */
export interface Segmenter {
  readonly name: "nodejieba" | "Intl.Segmenter";
  /** Of the package, or of the Unicode data that the runtime carries. */
  readonly version: string;
  /** How many words of the codebook it knows. */
  readonly userWords: number;
  /** Why another one could not be used; `null` for the first choice. */
  readonly notice: Bilingual | null;
  /** The words of a text and everything between them: joined, they are the text. */
  readonly cut: (text: string) => readonly string[];
}
