import type { Rename } from "@/codebook/mod.ts";
import type { Remark } from "./remark.ts";

/**
 * A fault for each text of a project that has an id which the library renamed since the project was
 * made, with its line. `texts` are by the path that people know.
 */
export function outdatedIn(
  texts: ReadonlyMap<string, string>,
  renames: readonly Rename[],
): readonly Remark[] {
  return [...texts].flatMap(([path, text]) =>
    renames.flatMap((rename) => {
      const place = text.search(new RegExp(`(?<![\\w.])${RegExp.escape(rename.old)}(?![\\w.])`));
      return place < 0 ? [] : [outdated(path, lineOf(text, place), rename)];
    })
  );
}

function lineOf(text: string, place: number): number {
  return text.slice(0, place).split("\n").length;
}

function outdated(
  path: string,
  line: number,
  { since, old, new: now, noteEn, noteZh }: Rename,
): Remark {
  return {
    isFault: true,
    message: {
      zh: `${path}，第 ${line} 行：${old} 自 ${since} 版起为 ${now}。${noteZh}`,
      en: `${path}, line ${line}: ${old} is ${now} since version ${since}. ${noteEn}`,
    },
  };
}
