import { assert, assertEquals } from "@std/assert";

const ROOT = new URL("../", import.meta.url);
const bytesOf = (path: string) => Deno.readFileSync(new URL(path, ROOT));

Deno.test("The examples are the gold reports of their names, and no reports of the data", () => {
  const inFolder = (path: string) =>
    [...Deno.readDirSync(new URL(path, ROOT))].filter(({ isFile }) => isFile)
      .map(({ name }) => name);
  const examples = inFolder("data/examples/forms");
  assert(examples.length > 0, "Expected examples: got none");
  for (const name of examples) {
    const [slug, extension] = name.split(".");
    const gold = bytesOf(`tests/reports/${slug}/source.${extension}`);
    assert(bytesOf(`data/examples/forms/${name}`).toBase64() === gold.toBase64(), name);
  }
  assertEquals(inFolder("data/reports").filter((name) => name.startsWith("example")), []);
});
