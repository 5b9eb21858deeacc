import type { Sidecar } from "@/codebook/mod.ts";
import { type Bilingual, type Finding, makeFinding, reportId, type Stated } from "@/model/mod.ts";
import type { ListedFile, Listing } from "./listing.ts";

/** What a table states of the files of a folder. */
export interface StatedOfFiles {
  readonly of: ReadonlyMap<ListedFile, Stated>;
  /** Those of the table, and its rows about files that are not there or are not read. */
  readonly findings: readonly Finding[];
}

const NOTHING: Sidecar = { stated: new Map(), findings: [] };

/**
 * Finds the file of each row: the one of its path in the folder, or the only one that has this path
 * without the extension; the Unicode form of names does not count.
 */
export function statedOf(
  { files, others }: Listing,
  { stated, findings: earlier }: Sidecar = NOTHING,
): StatedOfFiles {
  const byName = Map.groupBy(files, ({ name }) => name.normalize());
  const byStem = Map.groupBy(files, ({ name }) => reportId(name.normalize()));
  const byCase = new Map(
    files.flatMap(({ name }) => [name, reportId(name)].map((each) => [caseless(each), name])),
  );
  const passed = new Set(others.map(({ id }) => id.normalize()));
  const of = new Map<ListedFile, Stated>();
  const findings: Finding[] = [...earlier];
  for (const [path, row] of stated) {
    const name = path.normalize();
    const found = byName.get(name) ?? byStem.get(name) ?? [];
    const exact = found.find((file) => file.name === path);
    const file = exact ?? (found.length === 1 ? found[0] : undefined);
    if (file !== undefined && !of.has(file)) of.set(file, row);
    else if (passed.has(name)) findings.push(unusedFinding(path, row, WHY.passed));
    else if (file !== undefined) findings.push(unusedFinding(path, row, WHY.earlier));
    else if (found.length > 1) findings.push(unusedFinding(path, row, WHY.several));
    else {findings.push(
        unusedFinding(path, row, otherCase(byCase.get(caseless(path))) ?? WHY.absent),
      );}
  }
  return { of, findings };
}

const WHY = {
  absent: { zh: "文件夹中没有此文件", en: "the folder has no such file" },
  several: {
    zh: "有几个文件的名称与它相符，请写明扩展名",
    en: "several files have this name: add the extension",
  },
  earlier: { zh: "前面的行已说明此文件", en: "an earlier row describes the file" },
  passed: {
    zh: "此文件按规则不读取，或无法打开",
    en: "the file is passed over by rule, or cannot be opened",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

function caseless(name: string): string {
  return name.normalize().toLowerCase();
}

function otherCase(name: string | undefined): Bilingual | undefined {
  return name === undefined ? undefined : {
    zh: `文件夹中的文件是“${name}”，字母大小写不同`,
    en: `the file of the folder is "${name}", in other letter case`,
  };
}

function unusedFinding(path: string, { file, line }: Stated, why: Bilingual): Finding {
  return makeFinding("load.sidecar", {
    severity: "warning",
    actual: path,
    message: {
      zh: `${file} 第${line}行：“${path}”未用上：${why.zh}`,
      en: `${file}, line ${line}: "${path}" is not used: ${why.en}`,
    },
  });
}
