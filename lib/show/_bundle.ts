import { printable } from "@/model/mod.ts";

/** One output of a cell in several forms: front ends use the richest that they can show. */
export interface Bundle {
  /** By media type; pictures in base64, except SVG. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** The plain form of a bundle, for terminals. */
export function plainText({ data }: Bundle): string {
  return printable(String(data["text/plain"] ?? ""));
}
