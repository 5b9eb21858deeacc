import { assert, assertEquals } from "@std/assert";
import { parse } from "@std/csv";
import { findingFamilies, findingRuleOf, findingRules } from "@/model/mod.ts";
import { PAGE, withFindingTables } from "../support/finding_table.ts";
import { goldCases, storedFile } from "../support/gold.ts";
import { type Found, INPUTS } from "./_inputs.ts";

const LIB = new URL("../../lib/", import.meta.url);

for (const [name, make] of Object.entries(INPUTS)) {
  Deno.test(`${name} is found where it should be`, async () => {
    const found = await make();
    const entry = findingRules[name as keyof typeof findingRules];
    const rules = found.map(({ rule }) => rule);
    assert(rules.some((rule) => findingRuleOf(rule) === entry), `found: ${rules.join(", ")}`);
    found.forEach(assertRegistered);
  });
}

/** Whether the registry has the rule, with the severity and verdict. */
function assertRegistered({ rule, severity, verdict }: Found): void {
  const entry = findingRuleOf(rule);
  assert(entry !== undefined, rule);
  const { severities, verdicts }: { severities: readonly string[]; verdicts: readonly unknown[] } =
    entry;
  assert(severities.includes(severity), `${rule}: ${severity}`);
  assert(verdicts.includes(verdict), `${rule}: ${verdict}`);
}

Deno.test("the registry has every finding of the gold reports, with its severity and verdict", () => {
  for (const goldCase of goldCases()) {
    const rows = parse(storedFile(goldCase, "findings.csv"), { skipFirstRow: true });
    for (const { rule = "", severity = "", verdict = "" } of rows) {
      assertRegistered({ rule, severity, verdict: verdict === "" ? null : verdict });
    }
  }
});

Deno.test("the registry says which room makes a finding", () => {
  const made = Map.groupBy(sourcesOf(LIB).flatMap(namesMade), ([name]) => name);
  assert(made.size > 30, "the search finds hardly a rule");
  for (const [name, places] of made) {
    const rooms = places.map(([, room]) => room);
    assert(rooms.includes(findingRuleOf(name)!.room), `${name} is made in ${rooms.join(", ")}`);
  }
});

/** The rules that a file of `lib/` names where it makes findings, with its room. */
function namesMade(file: URL): (readonly [name: string, room: string])[] {
  const room = file.href.slice(LIB.href.length).split("/")[0]!.replace(".ts", "");
  const code = Deno.readTextFileSync(file).replace(/^ *\*.*$/gm, "");
  const names = code.matchAll(/(?:makeFinding|UnreadableError)\(\s*"([^"]+)"/g);
  return Array.from(names, ([, name]) => [name!, room]);
}

function sourcesOf(folder: URL): URL[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory
      ? sourcesOf(new URL(`${name}/`, folder))
      : name.endsWith(".ts")
      ? [new URL(name, folder)]
      : []
  );
}

Deno.test("docs/audit.md lists the rules as the registry has them (else: deno task findings)", () => {
  const page = Deno.readTextFileSync(PAGE);
  assertEquals(withFindingTables(page), page);
  for (const name of Object.keys(findingRules)) assert(page.includes(`| \`${name}\` |`), name);
});

Deno.test("every family of rules has a label of its own in both languages", () => {
  const labels = Object.values(findingFamilies);
  assertEquals(new Set(labels.map(({ zh }) => zh)).size, labels.length);
  assertEquals(new Set(labels.map(({ en }) => en)).size, labels.length);
  const families = new Set(Object.keys(findingRules).map((name) => name.split(".")[0]!));
  assertEquals([...families].sort(), Object.keys(findingFamilies).sort());
});

Deno.test("every rule has a label of its own in both languages, and one line that says what it means", () => {
  const entries = Object.values(findingRules);
  for (const lang of ["zh", "en"] as const) {
    assertEquals(new Set(entries.map(({ label }) => label[lang])).size, entries.length);
    for (const { meaning } of entries) assert(/^[^\n|]+$/.test(meaning[lang]), meaning[lang]);
  }
  for (const { label, meaning } of entries) {
    const narrow = [label.zh, meaning.zh].filter((text) => /[\p{Script=Han}”][,;:?]/u.test(text));
    assertEquals(narrow, [], "Chinese has marks of full width: ，；：");
  }
});
