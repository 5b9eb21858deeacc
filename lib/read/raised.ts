const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Writes figures as raised ones: the number of a note must not run into the number before it. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);
}
