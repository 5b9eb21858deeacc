/** A Chinese ordinal of a list or a title, as a pattern. */
export const ONES = "[一二三四五六七八九十]{1,3}";

/** What precedes an item of a list or a title: (一), 一、, 一是, 第一, and figures. */
export const NUMBERING =
  `(?:\\(${ONES}\\)|${ONES}、|${ONES}是|第${ONES}[,、]|\\(?\\d{1,2}[.、)](?!\\d))`;
