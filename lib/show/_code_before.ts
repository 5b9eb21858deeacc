/** Where a cursor stands in code. */
export interface CodeBefore {
  /** What has been written of the text that it stands in; `null` outside of a text. */
  readonly quoted: string | null;
  /** The brackets that are open, the innermost last: each with the code before it. */
  readonly open: readonly { readonly bracket: string; readonly before: string }[];
}

/** Texts, comments, and the rest character by character; an open text ends with the code. */
const TOKEN = /\/\/.*|\/\*[^]*?(?:\*\/|$)|(["'`])((?:\\[^]|(?!\1)[^\\])*)(\1|$)|[^]/g;

/** Reads the code before a cursor. */
export function codeBefore(code: string): CodeBefore {
  const open: CodeBefore["open"][number][] = [];
  let quoted: string | null = null;
  for (const { 0: token, 1: quote, 2: text = "", 3: end, index } of code.matchAll(TOKEN)) {
    quoted = quote !== undefined && end === "" ? text : null;
    if ("([{".includes(token)) open.push({ bracket: token, before: code.slice(0, index) });
    else if (")]}".includes(token)) open.pop();
  }
  return { quoted, open };
}
