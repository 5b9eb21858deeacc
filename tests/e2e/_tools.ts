import { existsSync } from "node:fs";
import { makeEnvironment } from "@/lab/mod.ts";

/** What a test can need, besides Deno. */
export type Tool = "chromium" | "poppler" | "jupyter" | "python" | "r";

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

/** Installs what is missing where that can be done, and says what still is, and why. */
export async function findTools(environment: string, python: string): Promise<Missing> {
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
  const lacking = await makePython(python);
  return lacking === null ? missing : { ...missing, python: lacking };
}

/** Makes an environment of Python with the packages that read data; why it could not be made. */
async function makePython(folder: string): Promise<string | null> {
  if (existsSync(`${folder}/complete`)) return null;
  console.error(`Installing ${PACKAGES.join(", ")}`);
  const steps = [["python3", "-m", "venv", folder], [
    `${folder}/bin/pip`,
    "install",
    "-q",
    ...PACKAGES,
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
  return null;
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
