import { createRequire } from "node:module";
import { optionalPackage } from "@/packages/mod.ts";
import config from "./nodejieba/deno.json" with { type: "json" };

/** What is used of the package. */
export interface Nodejieba {
  readonly version: string;
  readonly cut: (text: string) => string[];
}

const NODEJIEBA = {
  name: config.imports.nodejieba.replace("npm:", ""),
  configuration: new URL("nodejieba/", import.meta.url),
  mark: "node_modules/nodejieba/build/Release/nodejieba.node",
  variable: "GONGKAI_NODEJIEBA",
  // Downloading, and building where no binary is offered.
  timeLimit: 180_000,
} as const;

/** What the dictionary of this process holds. */
let loaded: { readonly home: string; readonly words: ReadonlyMap<string, string> } | undefined;

/**
 * Installs nodejieba, where it is not installed yet, and loads it with its own dictionary and the
 * user words, each with its tag. Its dictionary belongs to the process: other words replace those
 * that were loaded before, and the same ones are not loaded again, which takes a second.
 *
 * @param folder Path of the folder of the installation; default: that named by the variable
 * `GONGKAI_NODEJIEBA`, else one among the caches of the user.
 * @throws {Error} Where it cannot be had: its install script fetches a binary or builds one, and
 * needs npm with a network, or a C++ compiler.
 */
export async function loadNodejieba(
  folder?: string,
  words: ReadonlyMap<string, string> = new Map(),
): Promise<Nodejieba> {
  const { home, install } = optionalPackage(NODEJIEBA, folder);
  await install();
  const require = createRequire(home);
  const nodejieba = require("nodejieba");
  if (loaded?.home !== home.href || !isSame(loaded.words, words)) {
    loaded = undefined;
    nodejieba.load();
    for (const [word, tag] of words) nodejieba.insertWord(word, tag);
    loaded = { home: home.href, words };
  }
  const { version } = require("nodejieba/package.json");
  // Passed directly, the second argument that `map` and the like give would switch its mode.
  return { version, cut: (text) => nodejieba.cut(text) };
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && one.entries().every(([word, tag]) => other.get(word) === tag);
}
