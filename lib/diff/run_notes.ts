import type { Bilingual } from "@/model/mod.ts";
import type { Run, Stamp } from "./read_run.ts";

/**
 * What a reader has to know of two runs before what differs: frames of one folder that are of
 * several runs, and runs of other versions or parameters.
 */
export function runNotes(before: Run, after: Run): readonly Bilingual[] {
  const mixtures = [before, after].flatMap(({ folder, stamps }) => {
    const names = strangersAmong(stamps).join(", ");
    return names === "" ? [] : [{
      zh: `“${folder}”的数据表来自不同的几次运行，与其他表不同的：${names}；请重新运行全部笔记本`,
      en:
        `"${folder}" is a mixture of runs, other than the rest are: ${names}; run all notebooks again`,
    }];
  });
  const [first, second] = [mostOf(before.stamps), mostOf(after.stamps)];
  return first === undefined || second === undefined
    ? mixtures
    : [...mixtures, ...differences(first, second)];
}

/** The frames of another run than most; those with coded figures are compared among themselves. */
function strangersAmong(stamps: Run["stamps"]): readonly string[] {
  return [true, false].flatMap((isCoded) => {
    const alike = new Map([...stamps].filter(([, stamp]) => stamp.isCoded === isCoded));
    const most = mostOf(alike);
    return [...alike].filter(([, stamp]) => !isAlike(stamp, most!)).map(([name]) => name);
  });
}

/** The stamp of most frames. */
function mostOf(stamps: Run["stamps"]): Stamp | undefined {
  const groups = [
    ...Map.groupBy(stamps.values(), ({ version, data }) => `${version}\n${data}`).values(),
  ];
  return groups.toSorted((a, b) => b.length - a.length).at(0)?.at(0);
}

/** Parameters are those that a notebook takes, and each takes its own. */
function isAlike(a: Stamp, b: Stamp): boolean {
  return a.version === b.version && a.data === b.data && otherParameters(a, b).length === 0;
}

function differences(first: Stamp, second: Stamp): readonly Bilingual[] {
  const shown = (value: unknown) => Array.isArray(value) ? value.join("–") : String(value);
  const change = (zh: string, en: string, before: unknown, after: unknown) => ({
    zh: `${zh}：${shown(before)} → ${shown(after)}`,
    en: `${en}: ${shown(before)} → ${shown(after)}`,
  });
  return [
    ...first.version === second.version
      ? []
      : [change("版本", "version", first.version, second.version)],
    ...otherParameters(first, second).map((name) =>
      change(`参数 ${name}`, `parameter ${name}`, first.parameters[name], second.parameters[name])
    ),
  ];
}

/** Parameters that both name and that differ; where the inputs lie is not compared. */
function otherParameters({ parameters: a }: Stamp, { parameters: b }: Stamp): readonly string[] {
  return Object.keys(a).filter((name) =>
    Object.hasOwn(b, name) && !PATHS.includes(name) &&
    JSON.stringify(a[name]) !== JSON.stringify(b[name])
  );
}

const PATHS = ["reports", "coded", "out"];
