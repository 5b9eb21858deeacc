/** The versions of what draws charts, by name. */
export async function versions(): Promise<Readonly<Record<string, string>>> {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  return { deno: Deno.version.deno, vega: vega.version, "vega-lite": vegaLite.version };
}
