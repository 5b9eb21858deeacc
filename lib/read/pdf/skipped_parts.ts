/**
 * Warnings of PDF.js after which text may be missing or wrong. Others are about colours, pictures,
 * hints of fonts, forms and the outline.
 */
const LOSSES: readonly RegExp[] = [
  /^(?:loadFont|translateFont|ensureStateFont|readToUnicode|Error during font loading|charToGlyph)\b/,
  /^(?:Font file is empty|Invalid cMap data|Type3 font resource)/,
  /^getOperatorList - ignoring (?:errors|XObject|operator)/,
  /^getContentStream - ignoring/,
  /^(?:Unknown command|Skipping|Invalid stream|Unterminated|Not enough parameters)/,
  /^(?:getAllPageDicts|checkLastPage|_getLinearizationPage|indexObjects|XRef|Cannot fetch)/,
  /^(?:Indexing all PDF objects|Search depth limit)/,
];

/** The warnings that are about lost text. */
export function skippedParts(warnings: Iterable<string>): readonly string[] {
  return [...warnings].filter((warning) => LOSSES.some((loss) => loss.test(warning)));
}
