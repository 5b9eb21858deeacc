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

/** How a command of a terminal begins and ends. */
const commands = ["run_command.ts", "interrupted.ts", "interruption.ts", "unless_aborted.ts"];
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
  run: [...nouns, "project", "kernel", ...outlets],
  lab: [...nouns, "project", "kernel", ...outlets],
  check: ["model", "codebook"],
  coding: ["codebook", "frame", "measure", "write"],
  package: [...nouns, "frame"],
  diff: ["model", "codebook", "frame"],
  folder: [...nouns, "project", "read"],
  store: ["model", "codebook", "pack.ts"],
  workers: [...nouns, "read", "pipeline.ts", "read_alone.ts"],
  "pipeline.ts": [...rooms, "with_confidence.ts"],
  "with_confidence.ts": ["model"],
  "within_years.ts": ["model"],
  "with_series.ts": [],
  "across_years.ts": ["model", "audit", "tabulate"],
  "load_reports.ts": ["model", "codebook", "folder"],
  "load_coded.ts": ["model", "codebook", "identify"],
  "taken_of.ts": ["audit", "correct", "identify", "within_years.ts"],
  "pages_key.ts": ["model", "store"],
  "last_reading.ts": ["store"],
  "pack.ts": [],
  "pack_pages.ts": ["model", "folder", "pack.ts"],
  "read_alone.ts": ["folder", "pack_pages.ts"],
  "read_stored.ts": [
    "model",
    "folder",
    "read",
    "store",
    "load_reports.ts",
    "pages_key.ts",
    "read_packed.ts",
  ],
  "read_packed.ts": ["folder", "pack_pages.ts"],
  "lazy_frames.ts": ["frame", "store"],
  "each_frame.ts": [],
  "audit_stored.ts": ["audit", "pack.ts", "store"],
  "lay_out_block.ts": ["store", "tabulate", "each_frame.ts", "with_series.ts"],
  "derive.ts": ["audit_stored.ts", "lay_out_block.ts"],
  "derive_thread.ts": ["store", "workers", "derive.ts"],
  "deriver.ts": ["model", "store", "workers", "derive.ts"],
  "series_stored.ts": ["pack.ts", "store", "tabulate", "across_years.ts"],
  "frames_stored.ts": ["store", "tabulate", "each_frame.ts"],
  "load_stored.ts": [
    "folder",
    "ocr",
    "store",
    "workers",
    "deriver.ts",
    "frames_stored.ts",
    "last_reading.ts",
    "lazy_frames.ts",
    "load_coded.ts",
    "load_reports.ts",
    "read_stored.ts",
    "series_stored.ts",
    "taken_of.ts",
  ],
  "check_store_place.ts": ["folder"],
  "load_options.ts": ["model"],
  "load_inputs.ts": [
    "folder",
    "ocr",
    "workers",
    "across_years.ts",
    "load_coded.ts",
    "load_options.ts",
    "load_reports.ts",
    "taken_of.ts",
    "with_series.ts",
  ],
  "load.ts": [
    "codebook",
    "project",
    "folder",
    "ocr",
    "store",
    "tabulate",
    "check_store_place.ts",
    "load_inputs.ts",
    "load_options.ts",
    "load_stored.ts",
  ],
  "load_words.ts": ["codebook", "tabulate", "tokenize", "load.ts"],
  "join.ts": ["codebook", "frame", "measure"],
  "publish.ts": ["draw", "show"],
  "page_frames.ts": ["frame"],
  "piped_listing.ts": ["model", "codebook", "folder"],
  "piped_files.ts": ["model", "folder", "pack.ts"],
  "piped_frames.ts": [
    "model",
    "codebook",
    "frame",
    "identify",
    "tabulate",
    "across_years.ts",
    "load_reports.ts",
    "piped_files.ts",
    "with_series.ts",
  ],
  "piped_project.ts": ["model", "project", "codebook", "folder", "ocr"],
  "pipe.ts": [
    "model",
    "folder",
    "ocr",
    "workers",
    "piped_files.ts",
    "piped_frames.ts",
    "piped_listing.ts",
    "piped_project.ts",
    "run_command.ts",
  ],
  "interrupted.ts": [],
  "interruption.ts": ["interrupted.ts"],
  "unless_aborted.ts": [],
  "run_command.ts": ["model", "interrupted.ts"],
  "new.ts": ["model", "project", "run_command.ts"],
  "counts_of.ts": ["model", "frame"],
  "read_for_run.ts": [
    "model",
    "codebook",
    "frame",
    "run",
    "tabulate",
    "write",
    "load.ts",
    "counts_of.ts",
    "page_frames.ts",
  ],
  "notebooks.ts": ["model", "project", "kernel", "run", ...commands, "read_for_run.ts"],
  "diff_runs.ts": ["model", "project", "codebook", "diff", "run", "write", "run_command.ts"],
  "check_notebooks.ts": ["check", "run", "interruption.ts"],
  "check_project.ts": [
    "model",
    "project",
    "codebook",
    "kernel",
    "check",
    "check_notebooks.ts",
    "load.ts",
    "counts_of.ts",
    "run_command.ts",
  ],
  "packaged_run.ts": ["model", "run", "tabulate"],
  "package_inputs.ts": ["codebook", "project"],
  "write_package.ts": [
    "codebook",
    "frame",
    "package",
    "run",
    "show",
    "write",
    "package_inputs.ts",
  ],
  "package_run.ts": [
    "model",
    "codebook",
    "project",
    "package",
    "run",
    "write",
    "package_inputs.ts",
    "packaged_run.ts",
    "kernel",
    ...commands,
    "write_package.ts",
  ],
  "scan.ts": ["codebook", "frame", "load.ts"],
  "parse_folder.ts": [
    "model",
    "codebook",
    "project",
    "kernel",
    "run",
    "counts_of.ts",
    "load.ts",
    "run_command.ts",
  ],
  "mod.ts": [
    ...rooms,
    "pipeline.ts",
    "join.ts",
    "scan.ts",
    "load.ts",
    "load_words.ts",
    "publish.ts",
  ],
  "cli_arguments.ts": ["model", "project", "codebook", "ocr"],
  "try.ts": [...rooms, "cli_arguments.ts"],
  "cli.ts": [
    "model",
    "show",
    "load.ts",
    "mod.ts",
    "cli_arguments.ts",
    "run_command.ts",
    "try.ts",
  ],
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
    "page_frames.ts",
    "package",
    "coding",
    "packaged_run.ts",
    "write_package.ts",
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
