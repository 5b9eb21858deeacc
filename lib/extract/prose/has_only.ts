import { type KindOfTerm, kindOfTerm } from "./kind_of_term.ts";

/** Whether all that a word means matches, if it means anything. */
export function hasOnly(feature: RegExp): KindOfTerm {
  return kindOfTerm((features) => features.every((one) => feature.test(one)));
}
