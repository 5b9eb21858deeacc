/**
 * A thread that does what it is asked, as hostile files make a parser do: to compute without end,
 * to fill the memory, to answer too much, to fall, to ask for what it must not.
 *
 * @module
 */
const decoder = new TextDecoder();
const encoder = new TextEncoder();

const deeds: Readonly<Record<string, () => unknown>> = {
  echo: () => "here",
  loop: () => {
    for (;;);
  },
  regex: () => /^(a+)+$/.test("a".repeat(60) + "b"),
  heap: () => {
    const kept = [];
    for (;;) kept.push({ kept: [kept.length, kept.length, kept.length] });
  },
  buffers: () => {
    const kept = [];
    for (;;) kept.push(new Uint8Array(1e6).fill(1));
  },
  long: () => "x".repeat(33e6),
  fall: () => {
    setTimeout(() => {
      throw new RangeError("Fell");
    });
  },
  read: () => Deno.readTextFileSync("/etc/hostname"),
  import: () => import("../../deno.json", { with: { type: "json" } }),
  data: () => Deno.readTextFileSync(new URL("../../data/README.md", import.meta.url)),
  write: () => Deno.writeTextFileSync(new URL("./written.txt", import.meta.url), "x"),
  env: () => Deno.env.get("HOME"),
  run: () => new Deno.Command(Deno.execPath()).outputSync(),
  net: () => Deno.listen({ port: 0 }),
};

addEventListener("message", async (event) => {
  const { data } = event as MessageEvent<Uint8Array>;
  let said: unknown;
  try {
    said = await deeds[decoder.decode(data)]!();
  } catch (error) {
    said = (error as Error).name;
  }
  if (said !== undefined) postMessage(encoder.encode(String(said)));
});

declare function postMessage(message: Uint8Array): void;
