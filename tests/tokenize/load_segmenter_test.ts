import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadSegmenter } from "@/tokenize/mod.ts";
import { withFolder } from "../support/folder.ts";
import { needsNodejieba, preferred } from "../support/nodejieba.ts";

const codebook = loadCodebook();

/** Code units of every kind that a text can hold: Chinese, Latin, marks, spaces, pairs and halves of pairs. */
const ALPHABET = [
  ..."依申请公开政府信息的件年,。:\n !?“”()0123456789aPé%",
  "𠮷",
  "😀",
  "\ud800",
  "\ufeff",
];

function randomText(seed: number): string {
  let state = seed;
  return Array.from({ length: 200 }, () => {
    state = (state * 48271) % 2147483647;
    return ALPHABET[state % ALPHABET.length];
  }).join("");
}

/** The configuration of an installation that cannot be made. */
const NOT_TO_BE_HAD = JSON.stringify({ imports: { nodejieba: "npm:nodejieba@0.0.0-none" } });

for (
  const segmenter of [
    preferred,
    await withFolder(
      { "deno.json": NOT_TO_BE_HAD },
      (folder) => loadSegmenter(codebook, { folder }),
    ),
  ]
) {
  Deno.test(`${segmenter.name} cuts texts into tokens whose lengths add up to the text`, () => {
    for (let seed = 1; seed <= 200; seed++) {
      const text = randomText(seed);
      const tokens = segmenter.cut(text);
      assertEquals(tokens.map(({ length }) => length).reduce((a, b) => a + b), text.length);
      // Half a pair is no character: a cutter that goes by UTF-8 gives another sign of the same length.
      if (text.isWellFormed()) assertEquals(tokens.join(""), text);
    }
    assertEquals(segmenter.cut("").join(""), "");
  });
}

needsNodejieba("loadSegmenter() gives nodejieba the words of the codebook", () => {
  assertEquals([preferred.name, preferred.notice], ["nodejieba", null]);
  assert(preferred.userWords > 6000);
  assertEquals(preferred.cut("呼和浩特市人民政府受理依申请公开2件,行政复议1件,不予公开3件"), [
    ..."呼和浩特市人民政府 受理 依申请公开 2 件 , 行政复议 1 件 , 不予公开 3 件".split(" "),
  ]);
  assertEquals(preferred.cut("政务APP和《政府信息公开条例》"), [
    "政务",
    "APP",
    "和",
    "《",
    "政府信息公开条例",
    "》",
  ]);
});

needsNodejieba(
  "loadSegmenter() gives nodejieba the words of the codebook loaded last",
  async () => {
    const text = "甲乙丙丁戊";
    const joined = async (userWords: typeof codebook.userWords) => {
      const { cut } = await loadSegmenter({ ...codebook, userWords });
      return cut(text).includes(text);
    };
    const [first] = codebook.userWords;
    const own = [...codebook.userWords, { ...first!, word: text }];
    assertEquals(await joined(own), true);
    assertEquals(await joined(own), true);
    assertEquals(await joined(codebook.userWords), false);
  },
);

Deno.test("loadSegmenter() looks for nodejieba among the caches of the user, not in lib/", async () => {
  const names = ["GONGKAI_NODEJIEBA", "XDG_CACHE_HOME"];
  const usual = names.map((name) => Deno.env.get(name));
  await withFolder({}, async (caches) => {
    const folder = `${caches}/gongkai/nodejieba@3.5.8`;
    await Deno.mkdir(folder, { recursive: true });
    await Deno.writeTextFile(`${folder}/deno.json`, NOT_TO_BE_HAD);
    Deno.env.delete("GONGKAI_NODEJIEBA");
    Deno.env.set("XDG_CACHE_HOME", caches);
    try {
      assertEquals((await loadSegmenter(codebook)).name, "Intl.Segmenter");
    } finally {
      for (const [index, name] of names.entries()) {
        usual[index] === undefined ? Deno.env.delete(name) : Deno.env.set(name, usual[index]);
      }
    }
  });
});

Deno.test("loadSegmenter() falls back to the runtime where nodejieba cannot be had, and says why", async () => {
  await withFolder({ "deno.json": NOT_TO_BE_HAD }, async (folder) => {
    const segmenter = await loadSegmenter(codebook, { folder });
    assertEquals([segmenter.name, segmenter.userWords], ["Intl.Segmenter", preferred.userWords]);
    assertStringIncludes(segmenter.notice?.en ?? "", "Cannot install nodejieba: error");
    assertStringIncludes(segmenter.notice?.zh ?? "", "改用 Intl.Segmenter");
    assertEquals(segmenter.cut("公开信息,2018年"), ["公开", "信息", ",", "2018", "年"]);
    assertEquals(segmenter.cut("受理依申请公开2件"), ["受理", "依申请公开", "2", "件"]);
  });
});
