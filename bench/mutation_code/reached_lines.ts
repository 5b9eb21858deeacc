/** The lines of each module that ran, counted from 1, of the raw coverage of a run in a folder. */
export async function reachedLines(
  folder: string,
  coverage: string,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["coverage", "--lcov", coverage],
    cwd: folder,
  }).output();
  const parts = new TextDecoder().decode(stdout).split("end_of_record");
  return new Map(parts.map((part) => [moduleOf(part, folder), linesOf(part)]));
}

function moduleOf(part: string, folder: string): string {
  return (/^SF:(.*)$/m.exec(part)?.[1] ?? "").replace(folder, "");
}

/** The count of a line is that of the least part of it: the counts of its branches show the others. */
function linesOf(part: string): ReadonlySet<number> {
  const counts = Array.from(part.matchAll(/^(?:DA|BRDA):(\d+),(?:\d+,\d+,)?(\d+)$/gm));
  return new Set(counts.filter(([, , count]) => count !== "0").map(([, line]) => Number(line)));
}
