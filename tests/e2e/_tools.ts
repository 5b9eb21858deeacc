import { existsSync } from "node:fs";
import { makeEnvironment } from "@/lab/mod.ts";

/** What a test can need, besides Deno. */
export type Tool = "chromium" | "poppler" | "jupyter";

/** Why a tool is missing; a tool that is there has no entry. */
export type Missing = Partial<Record<Tool, string>>;

/** What of Debian carries a tool, and a file by which it is known. */
const DEBIAN = [
  { tool: "chromium", package: "chromium", file: "/usr/bin/chromium" },
  // Without it Chromium draws boxes for Chinese characters.
  {
    tool: "chromium",
    package: "fonts-noto-cjk",
    file: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  },
  { tool: "poppler", package: "poppler-utils", file: "/usr/bin/pdftotext" },
] as const;

/** Installs what is missing where that can be done, and tells what still is, and why. */
export async function findTools(environment: string): Promise<Missing> {
  const absent = DEBIAN.filter(({ file }) => !existsSync(file));
  const failure = absent.length === 0 ? "" : await install(absent.map((it) => it.package));
  const missing: Missing = {};
  for (const { tool, package: name, file } of absent) {
    if (!existsSync(file)) missing[tool] = `${name} is not installed: ${failure}`;
  }
  try {
    await makeEnvironment(environment, { onStep: console.error });
  } catch (error) {
    missing.jupyter = (error as Error).message;
  }
  return missing;
}

/** Why the packages could not be installed; empty where they were. */
async function install(packages: readonly string[]): Promise<string> {
  if (!existsSync("/usr/bin/apt-get")) return "this is no Debian";
  if (Deno.uid() !== 0) return `run apt-get install ${packages.join(" ")} as root`;
  console.error(`Installing ${packages.join(", ")}`);
  for (const args of [["update", "-qq"], ["install", "-y", "-qq", ...packages]]) {
    const { success, stderr } = await new Deno.Command("apt-get", {
      args,
      env: { DEBIAN_FRONTEND: "noninteractive" },
      stdout: "null",
    }).output();
    if (!success) return new TextDecoder().decode(stderr).trim();
  }
  return "";
}
