import { type Finding, makeFinding } from "@/model/mod.ts";

/** The finding about pages whose text was recognized in pictures. */
export function recognizedFinding(pages: readonly number[]): Finding {
  return makeFinding("read.recognized", {
    actual: pages.join(", "),
    message: {
      zh: `第 ${pages.join("、")} 页是图像，文字由程序识别 (OCR)，引用前请核对原件`,
      en:
        `Page ${pages.join(", ")}: a picture, whose text was recognized (OCR); check it against ` +
        "the original before you quote it",
    },
  });
}
