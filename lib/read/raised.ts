const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * What is moved up by three points, in half points, is a raised sign: programs also write it so, and
 * move text by less to set it on its line.
 */
export const RAISED_BY = 6;

/** Writes figures as raised ones: the number of a note must not run into the number before it. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);
}
