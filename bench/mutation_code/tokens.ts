/** A token of a source of TypeScript, without blanks and comments. */
export interface Token {
  readonly kind: "number" | "word" | "sign" | "text";
  readonly text: string;
  readonly start: number;
}

const BLANK = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const NUMBER = /\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?n?/y;
const WORD = /[\p{ID_Start}$_#][\p{ID_Continue}$]*/uy;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const PATTERN = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
const SIGN = /=>|[=!]==?|<=|>=|&&=?|\|\|=?|\?\?=?|\?\.|\.\.\.|\*\*|[^\s\w]/uy;

/** After these a slash begins a regular expression; after all else it divides. */
const BEFORE_PATTERN =
  /^(?:[(,=:[!&|?{};+\-*%<>~^]|=>|[=!]==?|&&|\|\||\?\?|\.\.\.|return|case|typeof|of|in)$/;

/**
 * The tokens of a source, well enough to find what can be changed in it: a template is one token
 * with all of its content.
 */
export function tokens(source: string): readonly Token[] {
  const found: Token[] = [];
  for (let start = 0; start < source.length;) {
    start += matchAt(BLANK, source, start).length;
    const token = tokenAt(source, start, found.at(-1)?.text ?? ";");
    if (token === undefined) break;
    found.push(token);
    start += token.text.length;
  }
  return found;
}

function tokenAt(source: string, start: number, before: string): Token | undefined {
  const kinds = [
    ["text", () => source[start] === "`" ? templateAt(source, start) : ""],
    ["text", () => matchAt(QUOTED, source, start)],
    ["text", () => BEFORE_PATTERN.test(before) ? matchAt(PATTERN, source, start) : ""],
    ["number", () => matchAt(NUMBER, source, start)],
    ["word", () => matchAt(WORD, source, start)],
    ["sign", () => matchAt(SIGN, source, start)],
  ] as const;
  for (const [kind, match] of kinds) {
    const text = match();
    if (text !== "") return { kind, text, start };
  }
  return undefined;
}

/** A template to its end, templates within its expressions included. */
function templateAt(source: string, start: number): string {
  const depths: number[] = [];
  for (let at = start; at < source.length; at++) {
    const [character, inText] = [source[at], depths.at(-1) === 0];
    if (character === "\\") at++;
    else if (character === "`") {
      if (!inText) depths.push(0);
      else if (depths.pop() === 0 && depths.length === 0) return source.slice(start, at + 1);
    } else if (inText && source.startsWith("${", at)) depths.push(1), at++;
    else if (!inText && character === "{") depths[depths.length - 1]!++;
    else if (!inText && character === "}" && --depths[depths.length - 1]! === 0) depths.pop();
  }
  return source.slice(start);
}

function matchAt(pattern: RegExp, source: string, start: number): string {
  pattern.lastIndex = start;
  return pattern.exec(source)?.[0] ?? "";
}
