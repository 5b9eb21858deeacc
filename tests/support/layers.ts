/**
 * The lint plugin that holds who may import whom in `lib/` and `notebooks/`; it is named in
 * `lint.plugins` of `deno.json`. Type-only imports are free, and tests import anything.
 *
 * @module
 */
import { pathToFileURL } from "node:url";

const nouns = ["model", "text", "codebook"];

/** The rooms that work with frames; the others need no native package. */
const framed = ["tabulate", "measure", "draw"];
const verbs = [
  "read",
  "identify",
  "extract",
  "correct",
  "audit",
  "tabulate",
  "measure",
  "tokenize",
  "draw",
];
const outlets = ["render", "write"];

const rooms = [
  ...nouns,
  "project",
  "packages",
  "frame",
  ...verbs,
  "folder",
  "ocr",
  ...outlets,
  "workers",
  "store",
  "kernel",
  "show",
  "run",
  "lab",
  "check",
  "diff",
  "coding",
];

/** The rooms of `lib/`, with the files that join them, and what each may import. */
export const reach: Readonly<Record<string, readonly string[]>> = {
  std: [],
  model: [],
  text: ["model"],
  packages: [],
  kernel: [],
  project: ["model", "text"],
  codebook: ["model", "text", "project"],
  frame: ["model"],
  ...Object.fromEntries([...verbs, ...outlets].map((verb) => [verb, nouns])),
  ...Object.fromEntries(framed.map((verb) => [verb, [...nouns, "frame"]])),
  tokenize: [...nouns, "packages"],
  // Which knows where the store is: what was drawn is kept there.
  render: [...nouns, "project"],
  ocr: ["model", "packages", "read", "workers"],
  show: [...nouns, "frame", ...outlets],
  run: [...nouns, "project", "frame", "kernel", ...outlets],
  lab: [...nouns, "project", "kernel", ...outlets],
  check: ["model", "codebook", "run", "command"],
  coding: ["codebook", "frame", "measure", "write"],
  package: [...nouns, "project", "frame", "tabulate", "run", "show", "write"],
  diff: ["model", "codebook", "frame"],
  folder: [...nouns, "project", "read", "pack.ts"],
  store: ["model", "codebook", "pack.ts"],
  workers: [...nouns, "read", "folder", "pipeline.ts"],
  "pipeline.ts": rooms,
  load: [
    "model",
    "codebook",
    "project",
    "identify",
    "correct",
    "audit",
    "frame",
    "tabulate",
    "tokenize",
    "folder",
    "read",
    "ocr",
    "workers",
    "store",
    "pack.ts",
  ],
  pipe: [
    ...["model", "codebook", "project", "identify", "frame", "tabulate"],
    ...["folder", "ocr", "load", "pack.ts"],
  ],
  command: ["model"],
  "pack.ts": [],
  "join.ts": ["codebook", "frame", "measure"],
  "publish.ts": ["draw", "show"],
  "pipe.ts": ["model", "folder", "ocr", "workers", "pipe", "command"],
  "new.ts": ["model", "project", "command"],
  "read_for_run.ts": ["model", "codebook", "frame", "run", "tabulate", "write", "load"],
  "notebooks.ts": ["model", "project", "kernel", "run", "command", "read_for_run.ts"],
  "diff_runs.ts": ["model", "project", "codebook", "diff", "run", "write", "command"],
  "check_project.ts": [
    ...["model", "project", "codebook", "kernel", "check", "run", "load", "command"],
  ],
  "package_run.ts": [
    ...["model", "project", "codebook", "kernel", "package", "run", "write", "command"],
  ],
  "parse_folder.ts": ["model", "project", "codebook", "kernel", "run", "load", "command"],
  "mod.ts": [...rooms, "load", "pipeline.ts", "join.ts", "publish.ts"],
  "cli_arguments.ts": ["model", "project", "codebook", "ocr"],
  "try.ts": [...rooms, "cli_arguments.ts"],
  "cli.ts": ["model", "show", "load", "command", "mod.ts", "cli_arguments.ts", "try.ts"],
};

/** The packages, and the rooms that may import each. */
const doors: Readonly<Record<string, readonly string[]>> = {
  "@embedpdf/fonts-sc": ["render"],
  "@fontsource-variable/noto-serif-sc": ["render"],
  "@resvg/resvg-js": ["render"],
  "@std/csv": ["codebook"],
  "csv-stringify": ["std"],
  "fonteditor-core": ["render"],
  "fontverter": ["render"],
  "harfbuzzjs": ["render"],
  "nodejs-polars": [
    "frame",
    "tabulate",
    "measure",
    "draw",
    "write",
    "show",
    "store",
    "diff",
    "run",
    "package",
    "coding",
    "mod.ts",
  ],
  "opencc-js": ["text"],
  "pdfkit": ["render"],
  "pinyin-pro": ["text"],
  "subset-font": ["render"],
  "svg-to-pdfkit": ["render"],
  "vega": ["render"],
  "vega-lite": ["render"],
  "@e965/xlsx": ["read"],
  "cheerio": ["read"],
  "fflate": ["read", "package"],
  "postal-mime": ["read"],
  "unpdf": ["read"],
  "marked": ["run"],
};

/** The files that a notebook may import. */
const notebookDoors = ["lib/mod.ts", "lib/show/prelude.ts"];

const plugin: Deno.lint.Plugin = {
  name: "gongkai",
  rules: { layers: { create: watchImports } },
};

export default plugin;

function watchImports(context: Deno.lint.RuleContext): Deno.lint.LintVisitor {
  const file = inProject(pathToFileURL(context.filename));
  const check = (source: Deno.lint.Node | null) => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return;
    const message = brokenRule(file, source.value);
    if (message !== null) context.report({ node: source, message });
  };
  return {
    ImportDeclaration(node) {
      if (!isTypeOnly(node.importKind, node.specifiers.map(kindOf))) check(node.source);
    },
    ExportNamedDeclaration(node) {
      if (!isTypeOnly(node.exportKind, node.specifiers.map(kindOf))) check(node.source);
    },
    ExportAllDeclaration(node) {
      if (!isTypeOnly(node.exportKind, [])) check(node.source);
    },
    ImportExpression: (node) => check(node.source),
  };
}

function kindOf(specifier: Deno.lint.Node): string {
  if (specifier.type === "ImportSpecifier") return specifier.importKind;
  return specifier.type === "ExportSpecifier" ? specifier.exportKind : "value";
}

function isTypeOnly(kind: string, specifierKinds: readonly string[]): boolean {
  if (kind === "type") return true;
  return specifierKinds.length > 0 && specifierKinds.every((it) => it === "type");
}

/** The rule that an import in `file` breaks, in a sentence; `null` where it breaks none. */
function brokenRule(file: string, specifier: string): string | null {
  const target = targetOf(file, specifier);
  if (file.startsWith("notebooks/")) return brokenByNotebook(target ?? specifier);
  if (!file.startsWith("lib/")) return null;
  if (target === null) return brokenByPackage(roomOf(file), specifier);
  return target.startsWith("lib/")
    ? brokenByRoom(roomOf(file), target) ?? brokenByStyle(roomOf(file), specifier, target)
    : `lib/ must not import "${target}": it imports nothing outside lib/`;
}

function brokenByNotebook(target: string): string | null {
  if (notebookDoors.includes(target)) return null;
  return `A notebook must not import "${target}": it imports ${notebookDoors.join(" and ")} only`;
}

function brokenByPackage(room: string, specifier: string): string | null {
  if (specifier.startsWith("node:") && room !== "model") return null;
  const name = packageOf(specifier);
  const allowed = doors[name];
  if (allowed?.includes(room)) return null;
  const rule = allowed === undefined
    ? "no room is its door yet, name one in tests/support/layers.ts"
    : `only ${list(allowed)} may`;
  return `${shown(room)} must not import the package "${name}": ${rule}`;
}

function brokenByRoom(from: string, target: string): string | null {
  const to = roomOf(target);
  if (from === to) return null;
  const allowed = reach[from];
  if (allowed === undefined) {
    return `${shown(from)} imports ${
      shown(to)
    }, but tests/support/layers.ts does not say what it may`;
  }
  if (!allowed.includes(to)) {
    return `${shown(from)} must not import ${shown(to)}: it may import ${list(allowed)}`;
  }
  const door = to.endsWith(".ts") ? `lib/${to}` : `lib/${to}/mod.ts`;
  return target === door
    ? null
    : `${shown(from)} must enter ${shown(to)} by "${door}": got "${target}"`;
}

/** One way to write where another room is. */
function brokenByStyle(from: string, specifier: string, target: string): string | null {
  if (from.endsWith(".ts") || from === roomOf(target) || specifier.startsWith("@/")) return null;
  const wanted = target.replace(/^lib\//, "@/");
  return `${shown(from)} must import ${shown(roomOf(target))} by "${wanted}": got "${specifier}"`;
}

/** The path in the project that a specifier means, or `null` for a package. */
function targetOf(file: string, specifier: string): string | null {
  const relative = specifier.replace(/^@\//, new URL("lib/", projectRoot).href);
  if (!/^(\.|\/|file:)/.test(relative)) return null;
  return inProject(new URL(relative, new URL(file, projectRoot)));
}

const projectRoot = new URL("../../", import.meta.url);

function inProject(url: URL): string {
  return decodeURI(url.href.replace(projectRoot.href, ""));
}

/** The second name of a path: a folder of `lib/`, or a file that joins them. */
function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** The name of a package without registry, version and subpath. */
function packageOf(specifier: string): string {
  return /^(?:npm:|jsr:)?\/?((?:@[^/]+\/)?[^/@]+)/.exec(specifier)?.[1] ?? specifier;
}

function shown(room: string): string {
  return room.endsWith(".ts") ? `lib/${room}` : `lib/${room}/`;
}

function list(allowed: readonly string[]): string {
  return allowed.length === 0 ? "nothing of lib/" : allowed.map(shown).join(", ");
}
