import { UnreadableError } from "./unreadable_error.ts";

/** The longest text that is read, in characters: some seven times that of the longest report known. */
const MOST_CHARACTERS = 500_000;

/** Throws an `UnreadableError`, `read.too_large`, for a text that is too long for a report. */
export function checkLength(characters: number): void {
  if (characters <= MOST_CHARACTERS) return;
  throw new UnreadableError("read.too_large", {
    zh:
      `正文有 ${characters} 字，超过 ${MOST_CHARACTERS} 字的上限：请确认文件是否为一份年报，或拆成几个文件`,
    en: `Cannot read a text of ${characters} characters: the limit is ${MOST_CHARACTERS}; check ` +
      "that the file is one report, or split it",
  });
}
