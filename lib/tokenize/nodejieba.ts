import { createRequire } from "node:module";
import { optionalPackage } from "@/packages/mod.ts";
import config from "./nodejieba/deno.json" with { type: "json" };

/** What is used of the package. */
export interface Nodejieba {
  readonly version: string;
  readonly cut: (text: string) => string[];
  readonly insertWord: (word: string, tag: string) => boolean;
}

const NODEJIEBA = {
  name: config.imports.nodejieba.replace("npm:", ""),
  configuration: new URL("nodejieba/", import.meta.url),
  mark: "node_modules/nodejieba/build/Release/nodejieba.node",
  variable: "GONGKAI_NODEJIEBA",
  // Downloading, and building where no binary is offered.
  timeLimit: 180_000,
} as const;

/**
 * Installs nodejieba, where it is not installed yet, and loads it with its own dictionary, without
 * user words. Its dictionary belongs to the process: a second call loads it anew.
 *
 * @param folder Path of the folder of the installation; default: that named by the variable
 * `GONGKAI_NODEJIEBA`, else one among the caches of the user.
 * @throws {Error} Where it cannot be had: its install script fetches a binary or builds one, and
 * needs npm with a network, or a C++ compiler.
 */
export async function loadNodejieba(folder?: string): Promise<Nodejieba> {
  const { home, install } = optionalPackage(NODEJIEBA, folder);
  await install();
  const require = createRequire(home);
  const nodejieba = require("nodejieba");
  nodejieba.load();
  const { version } = require("nodejieba/package.json");
  // Passed directly, the second argument that `map` and the like give would switch its mode.
  return { version, cut: (text) => nodejieba.cut(text), insertWord: nodejieba.insertWord };
}
