import type { Codebook } from "@/codebook/mod.ts";
import type { LoneFile, PackedPages } from "@/folder/mod.ts";
import type { Bilingual, FindingRule, Report } from "@/model/mod.ts";
import type { ParseReport } from "@/pipeline.ts";

/** What the parser's process is asked, serialized: the codebook first, then files. */
export type ParserRequest =
  | SentCodebook
  | { readonly file: Parameters<ParseReport> }
  | { readonly alone: LoneFile };

/** A codebook whose examples are written out, because functions cannot be sent. */
export interface SentCodebook {
  readonly codebook: Omit<Codebook, "examples">;
  readonly examples: ReturnType<Codebook["examples"]>;
}

/** What it answers, serialized. */
export type ParserAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "pages"; readonly pages: PackedPages | null }
  | {
    readonly kind: "unreadable";
    readonly rule: Extract<FindingRule, `read.${string}`>;
    readonly message: Bilingual;
  }
  | { readonly kind: "failed"; readonly reason: string };
