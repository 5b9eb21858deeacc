/** How a Python is started: the command and its first arguments. */
export type Python = readonly [command: string, ...args: string[]];

/** The oldest Python that the requirements take. */
const OLDEST = [3, 10] as const;

/** The usual names of Python 3; `py` is the launcher of Windows. */
const USUAL: readonly Python[] = [["python3"], ["python"], ["py", "-3"]];

/** Prints the version, as `3.11`. */
const PRINT_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])";

/**
 * The first of `candidates` that is Python 3.10 or later. Throws an `Error` that says what was
 * found where there is none.
 */
export async function findPython(candidates: readonly Python[] = USUAL): Promise<Python> {
  const found: string[] = [];
  for (const python of candidates) {
    const version = await versionOf(python);
    if (version === null) continue;
    if (isRecent(version)) return python;
    found.push(`${python.join(" ")} is ${version}`);
  }
  throw new Error(
    `Cannot make the environment of JupyterLab: it needs Python ${
      OLDEST.join(".")
    } or later, and ` +
      (found.length > 0
        ? found.join(", ")
        : `there is no ${candidates.map((python) => python.join(" ")).join(", ")}`) +
      "; install it from your system's packages or python.org, and run the task again",
  );
}

/** As `3.11`; `null` where the command does not exist or is not Python. */
async function versionOf([command, ...args]: Python): Promise<string | null> {
  try {
    const { stdout } = await new Deno.Command(command, {
      args: [...args, "-c", PRINT_VERSION],
      stderr: "null",
    }).output();
    return /^\d+\.\d+/.exec(new TextDecoder().decode(stdout))?.[0] ?? null;
  } catch (error) {
    const isMissing = error instanceof Deno.errors.NotFound;
    if (isMissing || error instanceof Deno.errors.PermissionDenied) return null;
    throw error;
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
