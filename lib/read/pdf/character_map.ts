/** The maps by the collection of characters that they lead to. */
const COLLECTIONS: readonly (readonly [RegExp, () => Promise<{ default: object }>])[] = [
  [/^(?:Adobe-GB1|GB|UniGB)/, () => import("./cmaps/gb1.json", { with: { type: "json" } })],
  [
    /^(?:Adobe-CNS1|B5|CNS|ET|HK|UniCNS)/,
    () => import("./cmaps/cns1.json", { with: { type: "json" } }),
  ],
];

/** The packed map of a name, as PDF.js reads it; `undefined` for one that is not of Chinese. */
export async function characterMap(name: string): Promise<Uint8Array | undefined> {
  const [, load] = COLLECTIONS.find(([names]) => names.test(name)) ?? [];
  const maps: Readonly<Record<string, string>> = { ...(await load?.())?.default };
  return maps[name] === undefined ? undefined : Uint8Array.fromBase64(maps[name]);
}
