import type { Bilingual, DataStamp } from "@/model/mod.ts";
import type { PackageSettings } from "@/project/mod.ts";
import type { DataTable } from "./variable.ts";

/** What the texts of a package are written from. */
export interface Description {
  readonly settings: PackageSettings;
  /** The language of labels. */
  readonly lang: "zh" | "en";
  /** The version of the library. */
  readonly version: string;
  readonly data: Omit<DataStamp, "inputs">;
  /** What the run was asked for. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly tables: readonly DataTable[];
  /** The names of the notebooks and charts. */
  readonly notebooks: readonly string[];
  readonly charts: readonly string[];
  /** The tables that are too tall for a workbook. */
  readonly withoutXlsx: readonly string[];
  /** First and last year of the reports; `null` where none is known. */
  readonly years: readonly [number, number] | null;
  /** How long the notebooks ran, one after another. */
  readonly milliseconds: number;
  /** Whether the texts of the reports are in the package. */
  readonly hasTexts: boolean;
}

/** A title where the authors give none. */
export function titleOf({ settings, data }: Pick<Description, "settings" | "data">): Bilingual {
  const { title } = settings;
  const reports = data.parsed + data.coded;
  return title ?? {
    zh: `政府信息公开年度报告数据（${reports} 份报告）`,
    en: `Data of ${reports} annual reports on government information disclosure`,
  };
}
