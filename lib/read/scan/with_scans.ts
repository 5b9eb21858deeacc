import { type Finding, makeFinding } from "@/model/mod.ts";
import type { PageMarks } from "../pdf/page_marks.ts";
import { pagesToRecognize } from "./pages_to_recognize.ts";
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
  const pages = written.map((own, index) => joined(own, marks.get(index + 1)));
  const pictures = scans?.map(({ page }) => page) ??
    await pagesToRecognize(bytes, written, warnings);
  const [read, lost] = [true, false].map((isWanted) =>
    pictures.filter((page) => Boolean(marks.get(page)) === isWanted)
  );
  return {
    pages,
    recognized: read!,
    findings: [
      ...read!.length > 0 ? [recognizedFinding(read!)] : [],
      ...lost!.length > 0 ? [notRead(lost!, scans !== undefined)] : [],
    ],
  };
}

/** What is written over a picture is read as well; one that lies at an angle is not the page's. */
function joined(own: PageMarks, recognized: PageMarks | null | undefined): PageMarks {
  if (!recognized) return own;
  return { ...recognized, glyphs: [...recognized.glyphs, ...own.glyphs] };
}

function notRead(pages: readonly number[], wasTried: boolean): Finding {
  const [zh, en] = wasTried
    ? ["其图像格式(如 JPEG 2000)无法解码", "its image cannot be decoded, as in JPEG 2000"]
    : ["请用 --ocr on 识别", "have it recognized with --ocr on"];
  return makeFinding(wasTried ? "read.picture_pages" : "read.scanned_pages", {
    actual: pages.join(", "),
    message: {
      zh: `第 ${pages.join("、")} 页是图像,没有读取:${zh}`,
      en: `Page ${pages.join(", ")} is a picture and was not read: ${en}`,
    },
  });
}
