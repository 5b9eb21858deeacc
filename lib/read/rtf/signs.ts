/** What control words and symbols a person sees as text. */
export const SEEN: ReadonlyMap<string, string> = new Map(Object.entries({
  "\\": "\\",
  "{": "{",
  "}": "}",
  "~": " ",
  "_": "-",
  tab: " ",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
}));
/** Those that end a line. */
export const LINE_ENDS: ReadonlySet<string> = new Set([
  ...["\n", "\r"],
  ..."column line page par sect".split(" "),
]);
