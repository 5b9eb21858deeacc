import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const TESTS = new URL("../", import.meta.url);

/**
 * The tests by what they are run with, each by the first group that has the beginning of its path. What
 * `deno task test:quick` leaves out comes first: notebooks, processes, examples, pictures, PDFs and damaged forms.
 */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "slow/notebooks": ["notebooks/", "notebooks_test.ts"],
  "slow/pictures": ["render/", "draw/languages_test.ts", "show/chart_bundle_test.ts"],
  "slow/run": ["run/", "check/", "kernel/"],
  "slow/examples": ["doc_examples_test.ts", "mod_test.ts", "findings/registry_test.ts"],
  "slow/forms": [
    "cli_test.ts",
    "extract/forms/every_damage_test.ts",
    "extract/forms/years_test.ts",
    "layout_damage_test.ts",
    "matrix_test.ts",
    "measure/reuse_test.ts",
    "new_era_test.ts",
  ],
  "slow/files": ["ocr/", "read/pdf", "read/scan", "tokenize/", "workers/"],
  "slow/show": [
    ...["assist", "hostile", "params", "prelude", "progress", "save"]
      .map((name) => `show/${name}_test.ts`),
  ],
  "slow/store": [
    "bench/",
    "parse_folder_test.ts",
    "load/stored/load_stored_test.ts",
    "load/stored/what_is_made_again_test.ts",
    "store/decision_of_test.ts",
    "support/",
  ],
  codebook: ["audit/", "codebook/", "correct/", "identify/"],
  draw: ["draw/", "measure/"],
  extract: ["extract/"],
  read: ["folder/", "read/", "text/"],
  others: [""],
};

/**
 * Imports the tests of a group into this thread. Deno gives each file of tests a thread of its own, which
 * loads the library and its tables anew: three fifths of what the quick tests took.
 */
export async function importTests(group: string): Promise<void> {
  const files = readdirSync(fileURLToPath(TESTS), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) =>
      path.endsWith("_test.ts") && !path.startsWith("e2e/") && groupOf(path) === group
    );
  for (const file of files.toSorted()) await import(new URL(file, TESTS).href);
}

function groupOf(path: string): string | undefined {
  return Object.keys(GROUPS).find((name) => GROUPS[name]!.some((start) => path.startsWith(start)));
}
