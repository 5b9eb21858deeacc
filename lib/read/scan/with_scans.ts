import { type Finding, makeFinding } from "@/model/mod.ts";
import type { PageMarks } from "../pdf/painter.ts";
import { pagesToRecognize } from "./pages_to_recognize.ts";
import { layerFinding } from "./layer_finding.ts";
import { recognizedFinding } from "./recognized_finding.ts";
import type { ScannedPage } from "./scanned_page.ts";

/** What is known of the pages of a file. */
interface WithScans {
  readonly pages: readonly PageMarks[];
  /** The pages whose text was recognized. */
  readonly recognized: readonly number[];
  readonly findings: readonly Finding[];
}

/**
 * Adds what was recognized on the pages of a PDF that are pictures. Findings name those pages, and the
 * pages that are not read because that was not tried or did not work.
 */
export async function withScans(
  bytes: Uint8Array,
  written: readonly PageMarks[],
  warnings: ReadonlySet<string>,
  scans: readonly ScannedPage[] | undefined,
): Promise<WithScans> {
  const marks = new Map(scans?.map(({ page, marks }) => [page, marks]));
  const pictures = scans?.map(({ page }) => page) ??
    await pagesToRecognize(bytes, written, warnings);
  const { own = [], layer = [], lost = [] } = Object.groupBy(
    pictures,
    (page) => marks.get(page) ? "own" : hasLayer(written[page - 1]!) ? "layer" : "lost",
  );
  const layers = new Set(layer);
  return {
    pages: written.map((marksOfPage, index) =>
      layers.has(index + 1) ? withLayer(marksOfPage) : joined(marksOfPage, marks.get(index + 1))
    ),
    recognized: [...own, ...layer].toSorted((a, b) => a - b),
    findings: [
      ...own.length > 0 ? [recognizedFinding(own)] : [],
      ...layer.length > 0 ? [layerFinding(layer)] : [],
      ...lost.length > 0 ? [notRead(lost, scans !== undefined)] : [],
    ],
  };
}

/** Whether another program recognized text on a page that is a picture. */
function hasLayer({ layer = [] }: PageMarks): boolean {
  return layer.length > 0;
}

/** What is written over a picture may be in its layer as well: where it is the same, it is read once. */
function withLayer({ glyphs, layer = [], ...page }: PageMarks): PageMarks {
  return { ...page, glyphs: [...layer, ...glyphs] };
}

/** What is written over a picture is read as well; one that lies at an angle is not the page's. */
function joined(own: PageMarks, recognized: PageMarks | null | undefined): PageMarks {
  if (!recognized) return own;
  return { ...recognized, glyphs: [...recognized.glyphs, ...own.glyphs] };
}

function notRead(pages: readonly number[], wasTried: boolean): Finding {
  const [zh, en] = wasTried
    ? ["其图像格式（如 JPEG 2000）无法解码", "its image cannot be decoded, as in JPEG 2000"]
    : ["请用 --ocr on 识别", "have it recognized with --ocr on"];
  return makeFinding(wasTried ? "read.picture_pages" : "read.scanned_pages", {
    actual: pages.join(", "),
    message: {
      zh: `第 ${pages.join("、")} 页是图像，没有读取：${zh}`,
      en: `Page ${pages.join(", ")} is a picture and was not read: ${en}`,
    },
  });
}
