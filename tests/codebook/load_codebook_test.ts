import { assert, assertEquals, assertThrows } from "@std/assert";
import { DATA, indicatorsOf, loadCodebook, withIncluded } from "@/codebook/mod.ts";
import { fileURLToPath as fromFileUrl } from "node:url";
import { toGbk } from "../support/to_gbk.ts";

Deno.test("loadCodebook() loads the project's tables", () => {
  const { indicators, eras, identities, measures, breaks } = loadCodebook();
  assertEquals([...eras.keys()].slice(0, 4), ["narrative", "stat2014", "tpl2019", "tpl2021"]);
  assertEquals(indicators.get("outcomes.granted")?.parent, "outcomes.total");
  assert(identities.some(({ id }) => id === "outcomes.total:sum:stat2014"));
  assertEquals(measures.get("refusal_share")?.numerators.map(indicatorsOf), [[
    "outcomes.refused",
  ]]);
  assert(breaks.some(({ date }) => date === "2019-05-15"));
});

Deno.test("loadCodebook() keeps money in 元 and rates in per cent", () => {
  for (const { id, unit } of loadCodebook().indicators.values()) {
    if (/^fees\.(?!information_processing\.cases)|^budget\./.test(id)) assertEquals(unit, "元", id);
    if (id.endsWith("_rate") || id.endsWith(".rate")) assertEquals(unit, "%", id);
  }
});

Deno.test("loadCodebook() adds up the statistics form of 2014 as it is printed", () => {
  const { identities } = loadCodebook();
  const identity = identities.find(({ id }) => id === "outcomes.total:sum:stat2014");
  assert(identity?.expression.kind === "sum");
  // Information that is not government information stands within the refusals.
  const printed = withIncluded(identity.expression.terms, ["outcomes.not_government_information"]);
  assertEquals(printed.length, 8);
});

Deno.test("loadCodebook() names the table of another folder that is missing", () => {
  assertThrows(() => loadCodebook("/nowhere"), Deno.errors.NotFound);
});

Deno.test("loadCodebook() reads a table that a spreadsheet saved in GBK or UTF-16, and refuses other bytes", async () => {
  const data = await Deno.makeTempDir();
  try {
    await new Deno.Command("cp", { args: ["-r", `${fromFileUrl(DATA)}.`, data] }).output();
    const path = `${data}/codebook/indicators.csv`;
    const text = await Deno.readTextFile(path);
    for (const bytes of [toGbk(text), utf16(text), new TextEncoder().encode("\ufeff" + text)]) {
      await Deno.writeFile(path, bytes);
      const { labelZh, unit } = loadCodebook(data).indicators.get("applications.received")!;
      assertEquals([labelZh, unit], ["收到申请数", "件"]);
    }
    await Deno.writeFile(path, Uint8Array.of(...toGbk(text), 0xff));
    assertThrows(
      () => loadCodebook(data),
      SyntaxError,
      'Cannot read "codebook/indicators.csv": its bytes are not valid UTF-8, UTF-16 or GB18030',
    );
  } finally {
    await Deno.remove(data, { recursive: true });
  }
});

/** As a spreadsheet program writes "Unicode text": little-endian, with a mark. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const codes = Uint16Array.from("\ufeff" + text, (character) => character.charCodeAt(0));
  return new Uint8Array(codes.buffer);
}
