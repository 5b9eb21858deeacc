/**
 * The rules that take counts from prose, by subject. The order matters: the first rule that fits
 * takes the number, so that particular words come before general ones.
 *
 * @module
 */
import { APPLICATIONS } from "./applications.ts";
import { CAPACITY } from "./capacity.ts";
import { DISCLOSURE_RULES } from "./disclosure.ts";
import { OUTCOMES } from "./outcomes.ts";
import { PROCESSING } from "./processing.ts";
import { PUBLICITY } from "./publicity.ts";
import { REMEDIES } from "./remedies.ts";
import type { Rule } from "./rule.ts";
import { SERVICES } from "./services.ts";

export const RULES: readonly Rule[] = [
  ...REMEDIES,
  ...APPLICATIONS,
  ...PROCESSING,
  ...OUTCOMES,
  ...DISCLOSURE_RULES,
  ...SERVICES,
  ...PUBLICITY,
  ...CAPACITY,
];
