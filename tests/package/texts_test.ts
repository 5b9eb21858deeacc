import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { schemas } from "@/frame/mod.ts";
import { citation } from "@/package/citation.ts";
import { dataPackage } from "@/package/data_package.ts";
import type { Description } from "@/package/description.ts";
import { dictionaryCsv, valuesCsv } from "@/package/dictionary.ts";
import { dictionaryPage } from "@/package/dictionary_page.ts";
import { licenceText } from "@/package/licence.ts";
import { readme } from "@/package/readme.ts";
import { reproduceScript } from "@/package/reproduce.ts";
import { sourcesCsv } from "@/package/sources_csv.ts";
import { looseFrame } from "../support/loose_frame.ts";
import { codedFigure } from "./_coded_figure.ts";
import { codebook, makeTable, mixedFrame } from "./_table.ts";

const table = makeTable("reports", mixedFrame());

function described(settings: Description["settings"]): Description {
  return {
    settings,
    lang: "zh",
    version: "0.1.0",
    data: { parsed: 2, coded: 1, sha256: "ab" },
    parameters: {},
    tables: [table],
    notebooks: ["01_read", "02_follow"],
    charts: ["02_volumes"],
    withoutXlsx: [],
    years: [2014, 2020],
    milliseconds: 1,
    hasTexts: settings.sources === "texts",
  };
}

Deno.test("a package without settings says that nothing is stated, and grants nothing", () => {
  const description = described({});
  assertStringIncludes(readme(description), "None has been stated");
  assertStringIncludes(readme(description), "Authors: not stated");
  assertStringIncludes(readme(description), "texts of the reports are **not** included");
  assertStringIncludes(licenceText(description), "No licence has been stated");
  assertStringIncludes(citation(description), '- name: "Authors not stated"');
  assert(!dataPackage(description, {}).includes("licenses"));
});

Deno.test("titles, names and licences are text in README, CITATION.cff and datapackage.json", () => {
  const description = described({
    title: { zh: "数据", en: 'Data: "x"\n- <b>y</b>|' },
    authors: [{ family: "Li: #", given: "Wei" }, { name: "Institute" }],
    licence: "CC-BY-4.0",
    sources: "texts",
  });
  const cff = citation(description);
  assertStringIncludes(cff, String.raw`title: "Data: \"x\"\n- <b>y</b>|"`);
  assertStringIncludes(
    cff,
    '  - family-names: "Li: #"\n    given-names: "Wei"\n  - name: "Institute"',
  );
  assertStringIncludes(cff, "license: CC-BY-4.0");
  const [heading] = readme(description).split("\n");
  assertEquals(heading, String.raw`# 数据 · Data: "x" - &lt;b&gt;y&lt;/b&gt;\|`);
  const { licenses, contributors } = JSON.parse(dataPackage(description, {}));
  assertEquals(licenses, [{ name: "CC-BY-4.0" }]);
  assertEquals(contributors[0], { title: "Wei Li: #", role: "author" });
  assertStringIncludes(licenceText(description), "creativecommons.org/licenses/by/4.0");
});

Deno.test("README names each figure's notebook", () => {
  assertStringIncludes(readme(described({})), "| `charts/02_volumes` | `02_follow.ipynb` |");
});

Deno.test("datapackage.json has types, labels and the codes of text", () => {
  const hashes = { "data/csv/reports.csv": { bytes: 3, sha256: "cd" } };
  const { resources: [resource] } = JSON.parse(dataPackage(described({}), hashes));
  assertEquals([resource.path, resource.bytes, resource.hash], [
    "data/csv/reports.csv",
    3,
    "sha256:cd",
  ]);
  const types = resource.schema.fields.map(({ type }: { type: string }) => type);
  assertEquals(types, ["string", "string", "boolean", "date", "number", "string", "integer"]);
  assertEquals(resource.schema.fields[1].constraints.enum.length, 5);
  assertEquals(resource.schema.fields[2].constraints, undefined);
});

Deno.test("dictionary and values have a row for each variable and for each code", () => {
  const rows = dictionaryCsv([table]).trimEnd().split("\n");
  assertEquals(rows.length, 1 + table.variables.length);
  assertStringIncludes(
    rows[2]!,
    '"rank","rank","text","级别","rank",,"1 nation = 国家 / National; 2',
  );
  assertStringIncludes(dictionaryPage([table]), "| `rank` | 级别 · rank | text |");
  const values = valuesCsv(codebook, [table]);
  assertStringIncludes(values, '"rank","county",4,"县级","County"');
  assertStringIncludes(values, '"code","applications.received",,"收到申请数"');
  assertStringIncludes(values, "form2014: 收到申请数");
});

Deno.test("sources.csv has reports, files that are none, and who coded what", () => {
  const files = looseFrame(schemas.files, [
    { file: "a.txt", status: "read", report: "a", figure_count: 0 },
    { file: "b.ofd", status: "refused", year: 2020, figure_count: 0 },
  ]);
  const counts = { coverage: "whole", canonical: true, figure_count: 0, finding_count: 0 };
  const reports = looseFrame(schemas.reports, [
    { ...counts, report: "a", method: "parsed", source_file: "a.txt", sha256: "ab" },
    { ...counts, report: "甲-2019", method: "coded", year: 2019 },
  ]);
  const figures = codedFigure("https://example.org/a");
  assertEquals(sourcesCsv({ files, reports, figures }).trimEnd().split("\n").slice(1), [
    '"a.txt","read","a",,,"parsed",,,"ab",',
    ',"coded","甲-2019",,2019,"coded","https://example.org/a",,,"Li Wei"',
    '"b.ofd","refused",,,2020,,,,,',
  ]);
});

Deno.test("reproduce.sh takes the texts of the package, or asks for them", () => {
  assertStringIncludes(reproduceScript(described({ sources: "texts" })), "reports=${2:-$package/");
  assertStringIncludes(reproduceScript(described({})), "Usage: sh reproduce.sh GONGKAI REPORTS");
});
