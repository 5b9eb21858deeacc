/**
 * The pictures of the READMEs, made from a run of the notebooks. Run as a program (`deno task pictures`)
 * it makes them anew.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { toPng } from "@/render/mod.ts";
import { runNotebooks } from "@/run/mod.ts";
import { notebookFiles } from "./notebook.ts";

/** The folder of the pictures. */
export const PICTURES: URL = new URL("../../docs/images/", import.meta.url);

/** The charts that the READMEs show, by language. */
const CHARTS = {
  en: [
    "01_reading_map",
    "02_request_volumes",
    "03_reconsideration_outcomes",
    "04_disclosure_channels",
  ],
  zh: ["02_request_volumes", "03_reconsideration_outcomes"],
} as const;

/** Pixels of a picture for each of the chart. */
const SCALE = 1.5;

/** Runs the notebooks and makes the pictures, by file name. */
export async function makePictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const lang of ["en", "zh"] as const) {
    const out = await Deno.makeTempDir();
    try {
      const paths = notebookFiles().map((file) => fileURLToPath(file));
      await runNotebooks(paths, { out, lang, parameters: {}, timeLimit: 120_000 });
      for (const name of CHARTS[lang]) {
        const svg = await Deno.readTextFile(`${out}/charts/${name}.svg`);
        pictures.set(`${name}.${lang}.png`, (await toPng(svg, SCALE)).bytes);
      }
    } finally {
      await Deno.remove(out, { recursive: true });
    }
  }
  return pictures;
}

if (import.meta.main) {
  await Deno.mkdir(PICTURES, { recursive: true });
  for (const [name, bytes] of await makePictures()) {
    await Deno.writeFile(new URL(name, PICTURES), bytes);
    console.log(`${name}  ${bytes.length} bytes`);
  }
}
