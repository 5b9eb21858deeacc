/**
 * What a command prints, run within this process: starting one for each takes most of the time of a
 * test.
 */
export async function printedBy(main: () => Promise<number>) {
  const { log, error } = console;
  const printed: Record<"out" | "error", string[]> = { out: [], error: [] };
  console.log = (text: string) => printed.out.push(text);
  console.error = (text: string) => printed.error.push(text);
  try {
    const code = await main();
    return { code, out: printed.out.join("\n"), error: printed.error.join("\n") };
  } finally {
    Object.assign(console, { log, error });
  }
}
