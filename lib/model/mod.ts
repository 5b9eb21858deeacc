/**
 * The nouns: what readers make and verbs pass on. Types only; nothing here imports anything outside.
 *
 * @module
 */
export type * from "./coded_figure.ts";
export type * from "./document.ts";
export type * from "./figure.ts";
export type * from "./finding.ts";
export type * from "./identity.ts";
export type * from "./indicator.ts";
export type * from "./normalized.ts";
export type * from "./report.ts";
export type * from "./segmenter.ts";
export type * from "./sentence.ts";
export type * from "./span.ts";
