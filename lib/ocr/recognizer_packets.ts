import type { Bilingual } from "@/model/mod.ts";
import type { ScannedPage, UnreadableError } from "@/read/mod.ts";

/**
 * What the process that recognizes is asked, serialized: where its packages are, then for each file its
 * bytes, and page after page until the end.
 */
export type RecognizerRequest =
  | { readonly kind: "packages"; readonly home: string }
  | { readonly kind: "file"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "page" };

/** What it answers, serialized. */
export type RecognizerAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "page"; readonly page: ScannedPage }
  | { readonly kind: "end" }
  | {
    readonly kind: "unreadable";
    readonly rule: UnreadableError["rule"];
    readonly message: Bilingual;
  }
  | { readonly kind: "failed"; readonly reason: string };
