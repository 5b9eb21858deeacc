import type { Figure, Place } from "@/model/mod.ts";

/** The place of a figure in a finding. */
export function placeOf({ code, scope, applicant, span, quote }: Figure): Place {
  return { code, scope, applicant, span, quote };
}
