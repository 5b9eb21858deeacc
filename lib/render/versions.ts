/** The versions of what draws charts, by name; nothing is loaded for them. */
export function versions(): Readonly<Record<string, string>> {
  const { deno } = Deno.version;
  return { deno, vega: versionOf("vega"), "vega-lite": versionOf("vega-lite") };
}

/** By the description of the package, which lies above its code. */
function versionOf(name: "vega" | "vega-lite"): string {
  const file = new URL("../package.json", import.meta.resolve(name));
  return JSON.parse(Deno.readTextFileSync(file)).version;
}
