import { existsSync } from "node:fs";
import { makeEnvironment } from "@/lab/mod.ts";

/** What a test can need, besides Deno. */
export type Tool = "chromium" | "poppler" | "jupyter" | "python" | "r" | "spark";

/** Why a tool is missing; a tool that is there has no entry. */
export type Missing = { [Of in Tool]?: string | undefined };

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
  { tool: "spark", package: "default-jre-headless", file: "/usr/bin/java" },
  { tool: "r", package: "r-base-core", file: "/usr/bin/Rscript" },
  { tool: "r", package: "r-cran-haven", file: "/usr/lib/R/site-library/haven" },
  { tool: "r", package: "r-cran-readr", file: "/usr/lib/R/site-library/readr" },
  { tool: "r", package: "r-cran-ggplot2", file: "/usr/lib/R/site-library/ggplot2" },
] as const;

/** What reads a package in Python. */
const PACKAGES = [
  "frictionless",
  "matplotlib",
  "openpyxl",
  "pandas",
  "polars",
  "pyarrow",
  "pyreadstat",
];

/** 450 MB, so it has an environment of its own. */
const SPARK = "pyspark==4.3.0";

/** Installs what is missing where that can be done, and says what still is, and why. */
export async function findTools(environment: string, folder: string): Promise<Missing> {
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
  missing.python ??= await makePython(`${folder}/python`, PACKAGES);
  missing.spark ??= await makePython(`${folder}/spark`, [SPARK]);
  return missing;
}

/** Makes an environment of Python with packages; why it could not be made. */
async function makePython(
  folder: string,
  packages: readonly string[],
): Promise<string | undefined> {
  if (existsSync(`${folder}/complete`)) return undefined;
  console.error(`Installing ${packages.join(", ")}`);
  const steps = [["python3", "-m", "venv", folder], [
    `${folder}/bin/pip`,
    "install",
    "-q",
    ...packages,
  ]];
  try {
    for (const [program = "", ...args] of steps) {
      const { success, stderr } = await new Deno.Command(program, { args, stdout: "null" })
        .output();
      if (!success) return new TextDecoder().decode(stderr).trim();
    }
  } catch (error) {
    return (error as Error).message;
  }
  await Deno.writeTextFile(`${folder}/complete`, "");
  return undefined;
}

/** Why the packages could not be installed; empty where they were. */
async function install(packages: readonly string[]): Promise<string> {
  if (!existsSync("/usr/bin/apt-get")) return "this is no Debian";
  if (Deno.uid() !== 0) return `run apt-get install ${packages.join(" ")} as root`;
  console.error(`Installing ${packages.join(", ")}`);
  for (
    const args of [["update", "-qq"], [
      "install",
      "-y",
      "-qq",
      "--no-install-recommends",
      ...packages,
    ]]
  ) {
    const { success, stderr } = await new Deno.Command("apt-get", {
      args,
      env: { DEBIAN_FRONTEND: "noninteractive" },
      stdout: "null",
    }).output();
    if (!success) return new TextDecoder().decode(stderr).trim();
  }
  return "";
}
