import { assert, assertEquals, assertThrows } from "@std/assert";
import { type Codebook, DATA, loadCodebook, SheetError } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { withFolder } from "../support/folder.ts";
import { writeMisnamed } from "../support/misnamed.ts";

/** The codebook with the additions of a project that has these files. */
async function codebookWith<T>(
  files: Readonly<Record<string, string>>,
  use: (load: () => Codebook, root: string) => T | Promise<T>,
): Promise<T> {
  return await withFolder(files, async (root) => {
    const project = { codebook: `${root}/codebook`, corrections: `${root}/corrections` };
    return await use(() => loadCodebook(DATA, project), root);
  });
}

const INDICATORS = "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n";
const OPEN_DAYS =
  "disclosure.open_days,,Open days,政府开放日活动场次,,次,Open days that were held.,narrative\n";

Deno.test("An indicator that a project adds is read from prose", async () => {
  await codebookWith({ "codebook/indicators.csv": INDICATORS + OPEN_DAYS }, async (load) => {
    const parse = reportParser(load());
    const text = "青石县2016年政府信息公开工作年度报告\n全年政府开放日活动场次14次。";
    const { figures } = await parse(new TextEncoder().encode(text), "a.txt");
    assertEquals(figures.map(({ code, value }) => [code, value]), [["disclosure.open_days", 14]]);
  });
});

Deno.test("A row of the same key takes the place of the product's, and no other is changed", async () => {
  const label = "applications.received,,Requests filed,申请件数,收到申请数,件,Filed.,narrative";
  await codebookWith({ "codebook/indicators.csv": INDICATORS + label }, (load) => {
    const [own, product] = [load(), loadCodebook(DATA, null)].map(({ indicators }) => indicators);
    assertEquals([...own!.keys()], [...product!.keys()]);
    assertEquals(own!.get("applications.received")?.labelEn, "Requests filed");
    assertEquals(own!.get("applications.granted"), product!.get("applications.granted"));
  });
});

Deno.test(
  "A correction, or a folder of them, whose name cannot be told from others is refused by name",
  {
    ignore: Deno.build.os !== "linux",
  },
  async () => {
    for (const [name, shown] of [["\\311.csv", "\ufffd.csv"], ["\\311/a.csv", "\ufffd"]] as const) {
      await codebookWith({}, async (load, root) => {
        await writeMisnamed(root, `corrections/${name}`, "code\n");
        const message = `Cannot read "${root}/corrections/${shown}": its name is not in UTF-8`;
        assertThrows(load, SheetError, message);
      });
    }
  },
);

Deno.test("Corrections of a project are those of its reports", async () => {
  const correction =
    "code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256\n" +
    `applications.received,all,total,27,72,swapped,A,2026-01-31,${"0".repeat(64)}\n`;
  await codebookWith({ "corrections/年报2018.csv": correction }, (load) => {
    assertEquals(load().corrections.get("年报2018")?.[0]?.corrected, 72);
  });
});

for (
  const [name, text, message] of [
    ["indicator.csv", "id\n", "perhaps indicators.csv"],
    ["indicators.xlsx", "PK", "A table is a CSV file"],
    ["indicators.csv", "id,parent\na,b\n", "missing columns: label_en"],
    ["indicators.csv", INDICATORS + OPEN_DAYS + OPEN_DAYS, 'line 3: id "disclosure.open_days"'],
    [
      "indicators.csv",
      INDICATORS + OPEN_DAYS.replace(",次,", ",场圆,"),
      'unit "场圆" is not a measure word',
    ],
    ["measures.csv", "id\n", "missing columns: label_en"],
  ] as const
) {
  Deno.test(`An addition that cannot be used is an error about its file: ${name}, ${message}`, async () => {
    await codebookWith({ [`codebook/${name}`]: text }, (load, root) => {
      const error = assertThrows(load, SyntaxError, message);
      assert(error.message.includes(`${root}/codebook/${name}`), error.message);
    });
  });
}

Deno.test("Texts and hidden files beside the additions are no tables", async () => {
  const files = {
    "codebook/README.md": "?",
    "codebook/.gitkeep": "",
    "codebook/~$indicators.csv": "",
  };
  await codebookWith(files, (load) => {
    assertEquals(load().indicators, loadCodebook(DATA, null).indicators);
  });
});

Deno.test("A project may add to every table that the product has", async () => {
  const names = ["codebook", "lexicon"].flatMap((folder) =>
    [...Deno.readDirSync(new URL(`${folder}/`, DATA))].filter(({ isFile }) => isFile)
      .map((
        { name },
      ) => [`codebook/${name}`, Deno.readTextFileSync(new URL(`${folder}/${name}`, DATA))])
  );
  // Each addition repeats the whole table: rows take their own places, but those without a key are there twice.
  const keyed = names.filter(([name]) => name !== "codebook/frames.csv");
  await codebookWith(Object.fromEntries(keyed), (load) => {
    const [own, product] = [load(), loadCodebook(DATA, null)];
    assertEquals(own.measures, product.measures);
    assertEquals(own.lexicon, product.lexicon);
    assertEquals([...own.themes.keys()], [...product.themes.keys()]);
  });
});
