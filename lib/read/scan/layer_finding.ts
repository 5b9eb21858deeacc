import { type Finding, makeFinding } from "@/model/mod.ts";

/** The finding about pages that are pictures, whose text another program recognized and laid over them. */
export function layerFinding(pages: readonly number[]): Finding {
  return makeFinding("read.recognized", {
    actual: pages.join(", "),
    message: {
      zh: `第 ${pages.join("、")} 页是图像，文字取自文件所带的识别层（由其他程序识别，OCR），` +
        "可能有误：引用前请核对原件",
      en: `Page ${pages.join(", ")}: a picture; its text is the layer that another program ` +
        "recognized (OCR), and may be wrong: check it against the original before you quote it",
    },
  });
}
