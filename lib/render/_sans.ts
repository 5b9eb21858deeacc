import { fonts } from "@embedpdf/fonts-sc";
import subsetFont from "subset-font";
import { bufferOf } from "./_buffer_of.ts";
import { advanceReader, type FontFamily, WEIGHTS } from "./_font_family.ts";

/** Noto Sans S Chinese (OFL-1.1): two files of 17 MB, which are read each time. */
export function sans(): FontFamily {
  const files = { regular: sansFile(WEIGHTS.regular), bold: sansFile(WEIGHTS.bold) };
  const advances = { regular: advanceReader(files.regular), bold: advanceReader(files.bold) };
  return {
    name: "Noto Sans S Chinese",
    advance: (character, isBold) => (isBold ? advances.bold : advances.regular)(character),
    // Names 16 and 17 hold the family and the weight, by which resvg distinguishes the two files.
    cut: (characters, isBold) =>
      subsetFont(bufferOf(isBold ? files.bold : files.regular), characters, {
        preserveNameIds: [16, 17],
      }),
  };
}

/** The whole font file of a weight. */
export function sansFile(weight: number): Uint8Array {
  const file = fonts.find((font) => font.weight === weight)?.file;
  if (file === undefined) throw new RangeError(`Cannot find font weight ${weight}: no such file`);
  // Resolved through the package, so that it is found from any folder and in any cache.
  return Deno.readFileSync(
    new URL(`../fonts/${file}`, import.meta.resolve("@embedpdf/fonts-sc")),
  );
}
