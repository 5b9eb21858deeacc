import type { Draft } from "../draft.ts";
import { type Element, type Tree, type Visitor, walk } from "../tree/walk.ts";
import { inSentences, isThin } from "./is_thin.ts";
import { type Finding, makeFinding } from "@/model/mod.ts";

/** The finding on a Word document that hardly has a text, but pictures. */
export function docxWithoutText(tree: Tree, parts: readonly Draft[]): readonly Finding[] {
  if (!isThin(parts, false)) return [];
  const finder = new PictureFinder();
  walk(tree, finder);
  const { pictures } = finder;
  if (pictures === 0) return [];
  const characters = inSentences(parts);
  return [makeFinding("read.without_text", {
    actual: String(characters),
    message: {
      zh: `Word 文件几乎没有正文（成句的只有 ${characters} 字），只有 ${pictures} 张图片：` +
        "请识别图中文字 (OCR)，或另存文字版",
      en: `The Word document has hardly a text (${characters} characters in sentences) but ` +
        `${pictures} pictures: recognize their text (OCR), or save a version in text`,
    },
  })];
}

/** Counts what is drawn or embedded; a box of text is none. */
class PictureFinder implements Visitor {
  pictures = 0;
  #boxes = 0;

  enter({ name }: Element): boolean {
    if (isPicture(name)) this.#boxes = 0;
    if (name === "w:txbxContent") this.#boxes++;
    return name !== "mc:Fallback";
  }

  leave({ name }: Element): void {
    if (isPicture(name) && this.#boxes === 0) this.pictures++;
  }

  text(): void {}
}

function isPicture(name: string): boolean {
  return name === "w:drawing" || name === "w:pict" || name === "w:object";
}
