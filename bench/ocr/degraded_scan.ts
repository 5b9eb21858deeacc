import { Buffer } from "node:buffer";
import PDFDocument from "pdfkit";

/** How a printed page comes out of a scanner. */
export interface Degradation {
  readonly name: string;
  /** Degrees by which the pages are turned, in turn. */
  readonly turns: readonly number[];
  /** What ImageMagick does to a page besides. */
  readonly args: (dpi: number) => readonly string[];
}

/**
 * A clean scanner; a poor one: grey paper, blurred ink, noise, strong compression; and a copy of a copy
 * that people read with effort.
 */
export const DEGRADATIONS: readonly Degradation[] = [
  {
    name: "light",
    turns: [0.3, -0.9, 1.5],
    args: () => ["-attenuate", "0.25", "+noise", "Gaussian", "-quality", "70"],
  },
  {
    name: "heavy",
    turns: [-0.5, 1.2, -1.5],
    args: (dpi) => [
      ...["-blur", `0x${dpi / 250}`, "-level", "-8%,112%"],
      ...["-attenuate", "0.6", "+noise", "Gaussian", "-colorspace", "Gray", "-quality", "45"],
    ],
  },
  {
    name: "worst",
    turns: [-0.7, 0.8, -1.1],
    args: (dpi) => [
      ...["-blur", `0x${dpi / 136}`, "-level", "-15%,130%"],
      ...["-attenuate", "0.9", "+noise", "Gaussian", "-colorspace", "Gray", "-quality", "30"],
    ],
  },
];

/**
 * Prints a web page, scans the pages at a resolution, and binds the pictures in a PDF. It takes
 * Chromium, poppler and ImageMagick.
 */
export async function degradedScan(
  html: string,
  dpi: number,
  { turns, args }: Degradation,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await Deno.makeTempDir({ prefix: "gongkai-scan-" });
  try {
    await Deno.writeTextFile(`${folder}/page.html`, html);
    const chromium = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];
    const printed = `--print-to-pdf=${folder}/page.pdf`;
    await run("chromium", ...chromium, printed, `file://${folder}/page.html`);
    await run("pdftoppm", "-r", String(dpi), "-gray", "-png", `${folder}/page.pdf`, `${folder}/p`);
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name);
    const pages = names.filter((name) => name.endsWith(".png")).sort();
    const pictures: Uint8Array[] = [];
    for (const [index, name] of pages.entries()) {
      const turn = ["-background", "#f4f2ea", "-rotate", String(turns[index % turns.length])];
      const [from, to] = [`${folder}/${name}`, `${folder}/${name}.jpg`];
      await run("/usr/bin/convert", from, ...turn, ...args(dpi), to);
      pictures.push(await Deno.readFile(to));
    }
    return await bound(pictures, dpi);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function run(command: string, ...args: readonly string[]): Promise<void> {
  const process = new Deno.Command(command, { args: [...args], stdout: "null", stderr: "piped" });
  const { success, stderr } = await process.output();
  if (!success) throw new Error(`${command} failed: ${new TextDecoder().decode(stderr)}`);
}

/** A PDF of pictures, one a page. */
async function bound(pictures: readonly Uint8Array[], dpi: number) {
  const file = new PDFDocument({ autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  file.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const end = new Promise((resolve) => file.on("end", resolve));
  for (const picture of pictures) {
    // deno-lint-ignore no-explicit-any -- The types of pdfkit know no opened image.
    const image = (file as any).openImage(Buffer.from(picture));
    const size: [number, number] = [image.width * 72 / dpi, image.height * 72 / dpi];
    file.addPage({ size, margin: 0 }).image(image, 0, 0, { width: size[0], height: size[1] });
  }
  file.end();
  await end;
  return new Uint8Array(Buffer.concat(chunks));
}
