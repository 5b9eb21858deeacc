import type { Figure } from "./figure.ts";

/**
 * Whether a figure speaks for the whole report: the preferred one, of scope `all` and all
 * applicants together.
 */
export function isHeadline(
  { preferred, scope, applicant }: Pick<Figure, "preferred" | "scope" | "applicant">,
): boolean {
  return preferred && scope === "all" && applicant === "total";
}
