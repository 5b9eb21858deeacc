import { nearest } from "@/model/mod.ts";
import type { Remark } from "./remark.ts";

/** What files of corrections are named after: the reports, by id and by file name. */
type Names = readonly { readonly id: string; readonly source: { readonly name: string } }[];

/**
 * A fault for each file of corrections that is named like no report: its corrections would be lost in
 * silence. `names` are those of the files, without `.csv`.
 */
export function remarksOnCorrections(names: readonly string[], reports: Names): readonly Remark[] {
  const known = reports.flatMap(({ id, source }) => [id, source.name]);
  return names.filter((name) => !known.includes(name)).map((name) => {
    const [like] = nearest(name, reports.map(({ id }) => id), 1);
    const [zh, en] = like === undefined
      ? ["", ""]
      : [`，最接近的是 ${like}`, `; the nearest is ${like}`];
    return {
      isFault: true,
      message: {
        zh: `corrections/${name}.csv：没有这份报告${zh}；文件名应与报告相同`,
        en: `corrections/${name}.csv: there is no such report${en}; it is named like its report`,
      },
    };
  });
}
