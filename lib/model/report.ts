import type { Check } from "./check.ts";
import type { Figure } from "./figure.ts";
import type { Finding } from "./finding.ts";
import type { Identity } from "./identity.ts";
import type { LedgerEntry } from "./ledger_entry.ts";
import type { Normalized } from "./normalized.ts";
import type { Sentence } from "./sentence.ts";
import type { Source } from "./document.ts";

/** A report that was read by the parser. */
export interface Report {
  /** Path of the file in its folder without the extension, as `hangzhou-2017` or `2017/hangzhou`. */
  readonly id: string;
  readonly source: Source;
  /** UTF-16 code units of the text as read. */
  readonly characters: number;
  /** The text that was read, with the way back to the source. */
  readonly normalized: Normalized;
  readonly identity: Identity;
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  /** The numbers of its prose and what became of them, in the order of the text. */
  readonly numbers: readonly LedgerEntry[];
  /** The sentences of its prose, in the order of the text; cells of tables are no sentences. */
  readonly sentences: readonly Sentence[];
}
