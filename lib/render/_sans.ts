import { fonts } from "@embedpdf/fonts-sc";
import subsetFont from "subset-font";
import { advanceReader, bufferOf, type FontFamily, WEIGHTS } from "./_font_family.ts";

/** Noto Sans S Chinese (OFL-1.1). The two files are read once a process: 17 MB. */
export function sans(): FontFamily {
  return loaded ??= readSans();
}

let loaded: FontFamily | undefined;

function readSans(): FontFamily {
  const files = { regular: sansFile(WEIGHTS.regular), bold: sansFile(WEIGHTS.bold) };
  const advances = { regular: advanceReader(files.regular), bold: advanceReader(files.bold) };
  return {
    name: "Noto Sans S Chinese",
    advance: (character, isBold) => (isBold ? advances.bold : advances.regular)(character),
    // Names 16 and 17 hold the family and the weight, by which resvg tells the two files apart.
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
