import { type KindOfTerm, kindOfTerm } from "./kind_of_term.ts";

/** Whether something that a word means matches. */
export function hasFeature(feature: RegExp): KindOfTerm {
  return kindOfTerm((features) => features.some((one) => feature.test(one)));
}
