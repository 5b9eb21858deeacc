/**
 * What the kernel answers to Tab and Shift-Tab. It imports this file in itself, where the variables
 * of cells are known.
 *
 * @module
 */
import { types } from "node:util";
import { loadCodebook } from "@/codebook/mod.ts";
import { schemas } from "@/frame/mod.ts";
import { type CodeBefore, codeBefore } from "./_code_before.ts";
import { declarationOf, endsOf, namesIn } from "./_declarations.ts";
import { documentationOf } from "./_documentation.ts";
import { type FrameLike, isFrame, pathBefore, valueAt } from "./_value_at.ts";

/** What may stand at the cursor, and what of it has been written. */
export interface Completion {
  readonly matches: readonly string[];
  readonly written: string;
}

/** What can go on at the end of `code`; `null` where Deno's kernel may know more. */
export function complete(code: string): Completion | null {
  const { quoted, open } = codeBefore(code);
  if (quoted !== null) {
    return matching(textsIn(code, open), quoted) ?? { matches: [], written: quoted };
  }
  const written = /[\p{ID_Continue}$]*$/u.exec(code)?.[0] ?? "";
  const before = code.slice(0, code.length - written.length);
  if (before.endsWith(".")) {
    return matching(membersAt(pathBefore(before.slice(0, -1).trimEnd())), written);
  }
  const [call, options] = open.slice(-2);
  const isKey = /[{,]\s*$/.test(before) && options?.bracket === "{" && call?.bracket === "(";
  return isKey ? matching(optionsOf(pathBefore(call.before)), written) : null;
}

/** What there is to know about the name at `cursor`, else about the call around it, as Markdown. */
export function inspect(code: string, cursor: number): string | null {
  const rest = /^[\p{ID_Continue}$]*/u.exec(code.slice(cursor))?.[0] ?? "";
  const before = code.slice(0, cursor);
  const calls = codeBefore(before).open.filter(({ bracket }) => bracket === "(").toReversed();
  for (const path of [pathBefore(before + rest), ...calls.map((it) => pathBefore(it.before))]) {
    const value = valueAt(path);
    const name = path.replaceAll("()", "");
    const text = isFrame(value) && !path.includes("(")
      ? [columnTable(name, value), documentationOf(name)].filter((it) => it !== null).join("\n\n")
      : name === ""
      ? null
      : documentationOf(name);
    if (text !== null) return text;
  }
  return null;
}

function matching(names: readonly string[], written: string): Completion | null {
  const matches = names.filter((name) => name.startsWith(written));
  return matches.length === 0 ? null : { matches: [...new Set(matches)], written };
}

/**
 * What a text may be: an id of the codebook, or a column in a call of Polars, of what takes a
 * frame, or as an option `columns`.
 */
function textsIn(code: string, open: CodeBefore["open"]): readonly string[] {
  const call = open.findLast(({ bracket }) => bracket === "(");
  if (call === undefined || /\bcolumns: \[[^\]]*$/.test(code)) {
    return open.length > 0 ? columnsIn(code) : [];
  }
  const path = pathBefore(call.before).replaceAll("()", "");
  const compared = /\bcol\(["'](\w+)["']\)\.\w+$/.exec(call.before)?.[1];
  if (compared === "code") return [...loadCodebook().indicators.keys()];
  if (compared === "measure" || endsOf(path).includes("measure")) {
    return [...loadCodebook().measures.keys()];
  }
  const takesColumn = documentationOf(path)?.includes("frame: DataFrame") ?? true;
  return takesColumn ? columnsIn(code) : [];
}

/** The columns of the frames that the code names; where it names none, those of all frames. */
function columnsIn(code: string): readonly string[] {
  const paths = code.split("\n").at(-1)?.match(/[\p{ID_Start}$_][\p{ID_Continue}$.]*/gu) ?? [];
  const frames = paths.flatMap((path) => [path, path.replace(/\.[^.]*$/, "")]).map(valueAt);
  const own = frames.filter(isFrame).flatMap(({ columns }) => columns);
  return own.length > 0 ? own : Object.values(schemas).flatMap((columns) => Object.keys(columns));
}

/** Of the value, else of the module of that name. */
function membersAt(path: string): readonly string[] {
  const value = path === "" ? undefined : valueAt(path);
  if (value !== undefined && value !== null) return membersOf(Object(value));
  return endsOf(path).flatMap((end) =>
    namesIn().filter((name) => name.startsWith(`${end}.`)).map((name) => name.slice(end.length + 1))
  );
}

/** Names that are written after a point, without what every object or function has. */
function membersOf(value: object): readonly string[] {
  const omitted = ["constructor", ...typeof value === "function" ? OF_FUNCTIONS : []];
  return [...new Set(ownAndInherited(value))].filter((name) =>
    /^\p{ID_Start}[\p{ID_Continue}$]*$/u.test(name) && !omitted.includes(name)
  );
}

function ownAndInherited(value: object | null): readonly string[] {
  if (value === null || COMMON.has(value)) return [];
  // A frame shows its columns only: its methods are behind it.
  const [target = null] = types.isProxy(value) ? proxyDetails(value) : [];
  return [
    ...Object.getOwnPropertyNames(value),
    ...ownAndInherited(target ?? Object.getPrototypeOf(value)),
  ];
}

/** The object behind a proxy, by a private part of Deno: nothing where it is gone. */
function proxyDetails(value: object): readonly [object?] {
  const internal: { readonly core?: { readonly getProxyDetails?: (value: object) => [object] } } =
    Reflect.get(Deno, Reflect.get(Deno, "internal")) ?? {};
  return internal.core?.getProxyDetails?.(value) ?? [];
}

const COMMON: ReadonlySet<object> = new Set([Object.prototype, Function.prototype]);
const OF_FUNCTIONS = ["length", "name", "prototype"];

/** The keys of the options that a function takes, by the types in its signature. */
function optionsOf(path: string): readonly string[] {
  for (const name of endsOf(path)) {
    const found = declarationOf(name);
    if (found !== null) return keysOf(found.code.match(/\b\w*Options\b/g) ?? [], found.file);
  }
  return [];
}

function keysOf(types: readonly string[], file: URL): readonly string[] {
  return types.flatMap((type) => {
    const found = declarationOf(type, file);
    if (found === null) return [];
    const [head = "", ...lines] = found.code.split("\n");
    const own = lines.flatMap((line) => /^ {2}(?:readonly )?(\w+)\??:/.exec(line)?.[1] ?? []);
    const above = (head.match(/\b\w*Options\b/g) ?? []).filter((name) => name !== type);
    return [...own, ...keysOf(above, found.file)];
  });
}

function columnTable(name: string, frame: FrameLike): string {
  const { columns, height } = frame;
  const rows = columns.map((column) =>
    `\n| ${column} | ${frame.getColumn(column).dtype.variant} |`
  );
  const head = "| column | dtype |\n| --- | --- |";
  return `**${name}**: ${height} × ${columns.length}\n\n${head}${rows.join("")}`;
}
