/** What a module of the library exports, as its source has it. */
export interface Declaration {
  readonly name: string;
  readonly file: URL;
  /** Its comment, as Markdown. */
  readonly doc: string;
  /** Its signature, or all of a type. */
  readonly code: string;
}

const LIB = new URL("../", import.meta.url);

/** The door of notebooks. */
const DOOR = new URL("mod.ts", LIB);

/** The columns of all frames, each with a comment. */
export const SCHEMAS = new URL("frame/schemas.ts", LIB);

/**
 * What a name means in a file, as `measure`, or `draw.volumes` for what another module exports;
 * `null` where it is neither declared nor imported there.
 */
export function declarationOf(path: string, file: URL = DOOR): Declaration | null {
  const [name = "", ...rest] = path.split(".");
  const imports = importsIn(textOf(file), file);
  const source = imports.find((it) => it.name === name);
  if (rest.length > 0) {
    return source?.original === "*" ? declarationOf(rest.join("."), source.file) : null;
  }
  const declared = declaredIn(file, name);
  if (declared !== null) return declared;
  if (source !== undefined) {
    return source.original === "*" ? null : declarationOf(source.original, source.file);
  }
  return imports.filter((it) => it.name === "*").map((it) => declarationOf(name, it.file))
    .find((found) => found !== null) ?? null;
}

/** The names that a module exports; those of another module with a point: `draw.volumes`. */
export function namesIn(file: URL = DOOR): readonly string[] {
  return importsIn(textOf(file), file).filter((it) => isValue(it) && it.name !== "*").flatMap((
    it,
  ) =>
    it.original === "*"
      ? [it.name, ...namesIn(it.file).map((name) => `${it.name}.${name}`)]
      : it.name
  );
}

/** A path, and what follows its first names: `gk.draw.volumes`, `draw.volumes`, `volumes`. */
export function endsOf(path: string): readonly string[] {
  return path.split(".").map((_, index, names) => names.slice(index).join("."));
}

interface Import {
  /** The name here, and there; `*` for all names, and for a whole module. */
  readonly name: string;
  readonly original: string;
  readonly file: URL;
  readonly isType: boolean;
  readonly isExport: boolean;
}

function isValue({ isType, isExport }: Import): boolean {
  return isExport && !isType;
}

const IMPORT =
  /^(import|export) (type )?(?:\{([^}]*)\}|\*(?: as (\w+))?) from "((?:\.|@\/)[^"]*)"/gm;

/** What is imported, and exported under a name that is wrapped: see `named`. */
const NAMED = /^export const (\w+): typeof (\w+) = named\(/gm;

function importsIn(text: string, file: URL): readonly Import[] {
  const imports = statedImports(text, file);
  const wrapped = [...text.matchAll(NAMED)].flatMap(([, name = "", inner]) =>
    imports.filter((it) => it.name === inner).map((it) => ({ ...it, name, isExport: true }))
  );
  return [...imports, ...wrapped];
}

function statedImports(text: string, file: URL): readonly Import[] {
  return [...text.matchAll(IMPORT)].flatMap(([, word, types, names, whole, specifier = ""]) => {
    const from = new URL(specifier.replace(/^@\//, LIB.href), file);
    const shared = { file: from, isExport: word === "export" };
    if (names === undefined) return { ...shared, name: whole ?? "*", original: "*", isType: false };
    return names.split(",").map((each) => each.trim()).filter((each) => each !== "").map((each) => {
      const [original = "", name = original] = each.replace(/^type /, "").split(" as ");
      return { ...shared, name, original, isType: types !== undefined || each.startsWith("type ") };
    });
  });
}

function declaredIn(file: URL, name: string): Declaration | null {
  const text = textOf(file);
  const start = text.search(
    new RegExp(`^export (?:async )?(?:function\\*?|const|interface|type|class) ${name}\\b`, "m"),
  );
  if (start === -1) return null;
  return {
    name,
    file,
    doc: commentBefore(text.slice(0, start)),
    code: codeAt(text.slice(start), name),
  };
}

/** Lines up to the body of a function, or to the end of a type; of overloads all but the last. */
function codeAt(text: string, name: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const line of text.split("\n")) {
    const isOver = depth === 0 && /[;}]$/.test(lines.at(-1) ?? "");
    if (isOver && !(line.includes(`function ${name}(`) && line.endsWith(";"))) break;
    lines.push(line);
    depth += line.split(/[([{]/).length - line.split(/[)\]}]/).length;
    if (depth === 1 && /\) ?(?::.*)? \{$/.test(line)) break;
  }
  return lines.join("\n").replace(/ \{$/, "").replace(/^export (?:async )?/gm, "");
}

function commentBefore(text: string): string {
  if (!text.endsWith("*/\n")) return "";
  return text.slice(text.lastIndexOf("/**") + 3, text.lastIndexOf("*/"))
    .replace(/^ *\* ?/gm, "")
    .replace(/\{@link(?:code)? ([^}]*)\}/g, "`$1`")
    .replace(/^@example$/m, "Example:\n")
    .trim();
}

function textOf(file: URL): string {
  return Deno.readTextFileSync(file);
}
