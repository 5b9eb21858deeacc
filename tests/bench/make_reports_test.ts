import { assert, assertEquals } from "@std/assert";
import { makeReports } from "../../bench/scale/make_reports.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("as many reports as asked for, copies with issuers and divisions of their own", () =>
  withFolder({}, async (folder) => {
    // One copy is 484.
    const { reports } = await makeReports(folder, 490);
    const names = await filesBelow(folder);
    const issuerYears = names.filter((name) => name.includes("/")).map((name) => {
      const [, year, file = ""] = name.split("/");
      return `${file.split(".")[0]} ${year}`;
    });
    assertEquals([reports, issuerYears.length, new Set(issuerYears).size], [490, 490, 490]);
    const [, ...rows] = (await Deno.readTextFile(`${folder}/divisions.csv`)).trim().split("\n");
    const places = rows.flatMap((row) => row.split(","));
    assertEquals(new Set(places).size, places.length);
    const text = await Deno.readTextFile(
      `${folder}/${names.find((name) => /云山.*html/.test(name))}`,
    );
    assert(/乌有云山市人民政府2014年|乌有云山市2014年/.test(text), text.slice(0, 300));
  }));

async function filesBelow(folder: string, within = ""): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const names = entries.map(({ name, isDirectory }) =>
    isDirectory ? filesBelow(`${folder}/${name}`, `${within}${name}/`) : [within + name]
  );
  return (await Promise.all(names)).flat().sort();
}
