import type { Place } from "../headings.ts";

/** Counts of these are of one field only where the heading names a field (财政, 教育 …); a class may be one. */
const BOUND = /^(?:disclosure\.(?!key_areas|type)|response\.|training\.|meetings\.)/;

/** Whether a number of an indicator counts one field of government, and so is not the report's. */
export function isOfField(indicator: string, { nearest }: Place): boolean {
  return (nearest?.field ?? false) && BOUND.test(indicator);
}
