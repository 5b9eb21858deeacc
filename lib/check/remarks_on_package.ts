import type { PackageSettings } from "@/project/mod.ts";
import type { Remark } from "./remark.ts";

/** What a replication package would state; nothing where the project asks for none. */
export function remarksOnPackage(settings: PackageSettings | undefined): readonly Remark[] {
  if (settings === undefined) return [];
  const of = (isStated: boolean) =>
    KEYS.filter((key) => (settings[key] !== undefined) === isStated).join(", ");
  const [stated, missing] = [of(true), of(false)];
  return [{
    isFault: false,
    message: {
      zh: `数据包：已写明 ${stated || "无"}${missing === "" ? "" : `；未写明 ${missing}`}`,
      en: `Package: states ${stated || "nothing"}${missing === "" ? "" : `; not ${missing}`}`,
    },
  }];
}

const KEYS = ["title", "authors", "licence", "contact"] as const;
