import type { ParseReport } from "@/pipeline.ts";
import { sha256Of } from "../sha256_of.ts";
import { type IdentityText, readCorpus } from "./corpus.ts";
import { type JudgedField, judgeIdentity } from "./identity.ts";
import { type ProseScore, scoreReport } from "./score.ts";

/** How a corpus of prose was read. */
export interface ProseMeasurement {
  readonly score: ProseScore;
  /** What people read of the identity of each report. */
  readonly identities: ReadonlyMap<string, IdentityText>;
  readonly fields: readonly JudgedField[];
  readonly goldSha256: string;
  readonly identitySha256: string;
}

/**
 * Parses the reports of a corpus of prose, `<report>.txt` each, and compares them with its
 * `gold.csv` and `identity.csv`; `only` is the id of the one report to look at.
 *
 * @throws {RangeError} where gold has no rows of the report that was asked for.
 */
export async function measureProse(
  folder: string,
  parse: ParseReport,
  only?: string,
): Promise<ProseMeasurement> {
  const [goldFile, identityFile] = [`${folder}/gold.csv`, `${folder}/identity.csv`];
  const { gold, identities } = readCorpus(
    Deno.readTextFileSync(goldFile),
    Deno.readTextFileSync(identityFile),
  );
  const asked = [...gold.keys()].filter((id) => only === undefined || id === only);
  if (asked.length === 0) throw new RangeError(`Cannot measure "${only ?? folder}": no gold rows`);
  const scores: ProseScore[] = [];
  const fields: JudgedField[] = [];
  for (const id of asked) {
    const name = `${id}.txt`;
    const report = await parse(await Deno.readFile(`${folder}/${name}`), name);
    scores.push(scoreReport(gold.get(id)!, report));
    fields.push(...judgeIdentity(identities.get(id)!, report.identity));
  }
  return {
    score: {
      rows: scores.flatMap(({ rows }) => rows),
      others: scores.flatMap(({ others }) => others),
      figures: scores.flatMap(({ figures }) => figures),
    },
    identities: new Map(asked.map((id) => [id, identities.get(id)!])),
    fields,
    goldSha256: await sha256Of(goldFile),
    identitySha256: await sha256Of(identityFile),
  };
}
