import { type Token, tokens } from "./tokens.ts";

/** One change of a source. */
export interface Mutant {
  readonly kind: "constant" | "number" | "comparison" | "logic" | "fallback" | "guard";
  readonly start: number;
  readonly original: string;
  readonly changed: string;
}

/**
 * Into the opposite. By one, most bounds of measured sizes shift without any effect: the constants
 * show those that count.
 */
const COMPARISONS: Readonly<Record<string, string>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "===": "!==",
  "!==": "===",
};
const LOGIC: Readonly<Record<string, string>> = { "&&": "||", "||": "&&" };

/**
 * The changes of a source that a test should see: numbers of named constants and others,
 * comparisons and conditions that turn, a `?? value` that is removed, and early ends of a function
 * or a loop that are not taken.
 *
 * Left out: `array[index] ?? value`, which the compiler asks for, `condition ?? false`, for which
 * `undefined` is as good, and numbers from 0 to 2 outside of constants, most of them places in a
 * list.
 */
export function mutants(source: string): readonly Mutant[] {
  const all = tokens(source);
  return all.flatMap((token, index) => {
    const changes = [
      ...numbers(all, index),
      ...signs(source, all, index),
      ...guards(source, all, index),
    ];
    return changes.map((change) => ({ start: token.start, original: token.text, ...change }));
  });
}

type Change = Pick<Mutant, "kind" | "changed"> & Partial<Mutant>;

function numbers(all: readonly Token[], index: number): readonly Change[] {
  const { kind, text } = all[index]!;
  if (kind !== "number" || text.endsWith("n")) return [];
  const value = Number(text.replaceAll("_", ""));
  const isConstant = isInConstant(all, index);
  if (!isConstant && value <= 2 && Number.isInteger(value)) return [];
  const changes = Number.isInteger(value)
    ? value <= 10 ? [value + 1, value - 1] : [value * 10, Math.floor(value / 10)]
    : [value * 0.6, value < 1 ? (1 + value) / 2 : value * 1.5];
  return changes.filter((changed) => changed >= 0)
    .map((changed) => ({ kind: isConstant ? "constant" : "number", changed: String(changed) }));
}

/** Whether a token is in the statement of a constant whose name is in capitals. */
function isInConstant(all: readonly Token[], index: number): boolean {
  const end = all.findLastIndex(({ text }, at) => at < index && text === ";");
  const declared = all.findLastIndex(({ text }, at) => at < index && text === "const");
  return declared > end && /^[A-Z][A-Z\d_]+$/.test(all[declared + 1]?.text ?? "");
}

function signs(source: string, all: readonly Token[], index: number): readonly Change[] {
  const { text, start } = all[index]!;
  // The formatter puts blanks around an operator, and none around type arguments.
  if (source[start - 1] !== " " && source[start - 1] !== "\n") return [];
  if (!/\s/.test(source[start + text.length] ?? "")) return [];
  if (text in COMPARISONS) return [{ kind: "comparison", changed: COMPARISONS[text]! }];
  if (text in LOGIC) return [{ kind: "logic", changed: LOGIC[text]! }];
  return text === "??" ? fallbacks(all, index) : [];
}

const UNSAID: ReadonlySet<string> = new Set(["undefined", "null", "false"]);

/** `?? value`, where the value is one token or a pair of brackets. */
function fallbacks(all: readonly Token[], index: number): readonly Change[] {
  if (all[index - 1]?.text === "]") return [];
  const value = all[index + 1]!;
  const [next, after] = [all[index + 2]?.text ?? "", all[index + 3]?.text ?? ""];
  const isPair = ["[]", "{}"].includes(value.text + next);
  const end = isPair ? after : next;
  if (!/^[;,)\]}:]$/.test(end) || UNSAID.has(value.text)) return [];
  const original = isPair ? value.text + next : value.text;
  return [{ kind: "fallback", start: value.start, original, changed: "undefined" }];
}

/** `if (…)` before an early end. */
function guards(source: string, all: readonly Token[], index: number): readonly Change[] {
  if (all[index]!.text !== "if") return [];
  const close = closing(all, index + 1);
  if (!/^(?:return|continue|break|throw)$/.test(all[close + 1]?.text ?? "")) return [];
  const [{ start }, end] = [all[index + 1]!, all[close]!.start + 1];
  const original = source.slice(start, end);
  return [{ kind: "guard", start, original, changed: `(false && ${original})` }];
}

function closing(all: readonly Token[], open: number): number {
  let depth = 0;
  return all.findIndex(({ text }, at) => {
    if (at < open) return false;
    depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    return depth === 0;
  });
}
