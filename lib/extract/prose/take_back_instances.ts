import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import type { Made } from "./narrative.ts";
import { takeBack } from "./take_back.ts";

/**
 * Takes back the results of single instances where a sentence states both: of 一审胜诉4件,二审胜诉2件 neither
 * is the number of all cases.
 *
 * @param from The first candidate of the sentence.
 */
export function takeBackInstances(context: Context, made: Made, from: number): void {
  const { text } = context.prose;
  const stated = made.candidates.slice(from)
    .filter(({ printedStart, printedEnd }) => printedEnd > printedStart);
  const of = (instance: string) => (figure: Candidate) =>
    text.slice(figure.start, figure.printedStart).includes(instance);
  const second = stated.filter(of("二审"));
  const hasSecond = ({ code, scope }: Candidate) =>
    second.some((one) => one.code === code && one.scope === scope);
  const first = stated.filter(of("一审")).filter(hasSecond);
  const codes = new Set(first.map(({ code }) => code));
  takeBack([...first, ...second.filter(({ code }) => codes.has(code))], context, made);
}
