import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { help } from "@/mod.ts";
import * as door from "@/mod.ts";
import { schemas } from "@/frame/mod.ts";

Deno.test("help() has a text on every function of the library and on every frame", () => {
  const functions = Object.entries(door).filter(([, value]) => typeof value === "function");
  const charts = Object.keys(door.draw).filter((name) => /^[a-z]/.test(name));
  const names = [...functions.map(([name]) => name), ...charts.map((name) => `draw.${name}`)];
  for (const name of names) assertStringIncludes(String(help(name)), "```ts\n", name);
  for (const name of Object.keys(schemas)) {
    assertStringIncludes(String(help(name)), `Frame \`${name}\``);
  }
});

Deno.test("help() names what there is, and offers the nearest for what there is not", () => {
  assertStringIncludes(String(help()), "`draw.volumes`");
  assertThrows(() => help("mesure"), RangeError, "the nearest are measure");
});

Deno.test("help() is shown as Markdown by a notebook, as text by a terminal", () => {
  const shown: unknown = Reflect.get(help("say"), Symbol.for("Jupyter.display"));
  if (typeof shown !== "function") throw new Error("it has no display");
  const bundle = shown.call(help("say"));
  assertEquals(Object.keys(bundle), ["text/markdown", "text/plain"]);
  assertEquals(Deno.inspect(help("say")), String(help("say")));
});
