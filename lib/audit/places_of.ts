import type { Figure, Finding } from "@/model/mod.ts";

/** The places of the figures that take part in a finding, its own place first. */
export function placesOf(
  figures: readonly [Figure, ...Figure[]],
): Required<Pick<Finding, "span" | "quote" | "places">> {
  const places = figures.map(({ code, scope, applicant, span, quote }) => ({
    code,
    scope,
    applicant,
    span,
    quote,
  }));
  const [{ span, quote }] = figures;
  return { span, quote, places };
}
