/**
 * Whether a name in a folder may stand for several: Deno gives one that is not in UTF-8, as old programs unpack it,
 * with U+FFFD for each wrong byte. What it opens by such a name is no file, or another one.
 */
export function isAmbiguous(name: string): boolean {
  return name.includes("\ufffd");
}
