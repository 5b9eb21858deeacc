import type { Draft } from "../draft.ts";
import type { Tree } from "../tree/walk.ts";
import { type Carriers, carriersOf } from "./carriers.ts";
import { inSentences, isThin } from "./is_thin.ts";
import { type Bilingual, type Finding, makeFinding } from "@/model/mod.ts";

/** So many frames or files are named. */
const NAMED = 3;

/**
 * The finding on a page that hardly has a text, but a frame, a viewer, an attachment, pictures or a
 * script that may hold the report; it says what to save instead. `parts` are the text that was taken.
 */
export function pageWithoutText(tree: Tree, parts: readonly Draft[]): readonly Finding[] {
  if (!isThin(parts, true)) return [];
  const carriers = carriersOf(tree);
  const { frames, attachments } = carriers;
  const isBeside = frames.length > 0 || attachments.length > 0 || carriers.hasHiddenText;
  const characters = inSentences(parts);
  const places = placesIn(carriers, characters);
  if (places.length === 0 || !isThin(parts, isBeside)) return [];
  return [makeFinding("read.without_text", {
    actual: String(characters),
    proposal: [...frames, ...attachments].slice(0, NAMED).join("; ") || null,
    message: {
      zh: `页面几乎没有正文（成句的只有 ${characters} 字），报告可能在别处：` +
        places.map(({ zh }) => zh).join("；"),
      en: `The page has hardly a text (${characters} characters in sentences); the report may be ` +
        `elsewhere: ${places.map(({ en }) => en).join("; ")}`,
    },
  })];
}

/**
 * Where the report may be, and what to do. Pictures are named where nothing likelier is there, a script
 * where there is no sentence either: nearly all pages have some.
 */
function placesIn(carriers: Carriers, characters: number): readonly Bilingual[] {
  const { frames, attachments, hasHiddenText, pictures, hasScript } = carriers;
  const linked = [
    ...frames.slice(0, NAMED).map((address) => ({
      zh: `框架“${address}”，请打开其中的页面或文件另存`,
      en: `the frame "${address}": open and save what it shows`,
    })),
    ...attachments.slice(0, NAMED).map((name) => ({
      zh: `附件“${name}”，请下载附件`,
      en: `the attachment "${name}": download it`,
    })),
    ...(hasHiddenText ? [HIDDEN_TEXT] : []),
  ];
  if (linked.length > 0) return linked;
  if (pictures > 0) return [picturesPlace(pictures)];
  return hasScript && characters === 0 ? [SCRIPT] : [];
}

const HIDDEN_TEXT: Bilingual = {
  zh: "未显示的文字或脚本，请在浏览器中打开，打印为 PDF 或复制正文",
  en: "text that is not shown, or a script: open the page in a browser, print it as PDF or copy " +
    "the text",
};

const SCRIPT: Bilingual = {
  zh: "内容由脚本载入，请在浏览器中打开，打印为 PDF 或复制正文",
  en: "what a script loads: open the page in a browser, print it as PDF or copy the text",
};

function picturesPlace(count: number): Bilingual {
  return {
    zh: `${count} 张图片，请识别图中文字 (OCR)，或另存文字版`,
    en: `${count} pictures: recognize their text (OCR), or save a version in text`,
  };
}
