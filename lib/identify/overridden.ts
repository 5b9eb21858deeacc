import {
  type Finding,
  type Identity,
  makeFinding,
  type Stated,
  type StatedIdentity,
} from "@/model/mod.ts";
import { STATED_NAMES } from "./stated_names.ts";

/** What is stated where the text says otherwise. */
export function overridden(
  read: Identity,
  used: Identity,
  { identity, file }: Stated,
): Finding[] {
  const keys = Object.keys(identity) as (keyof StatedIdentity)[];
  return keys.filter((key) => read[key] !== null && read[key] !== used[key]).map((key) => {
    const [actual, expected] = [String(read[key]), String(used[key])];
    const { zh, en } = STATED_NAMES[key];
    return makeFinding("identify.overridden", {
      expected,
      actual,
      message: {
        zh: `${file} 写明${zh}为“${expected}”，正文为“${actual}”，以前者为准`,
        en: `${file} states the ${en} "${expected}", the text "${actual}": the ` +
          "former is used",
      },
    });
  });
}
