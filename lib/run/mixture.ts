import type { ExecutedNotebook } from "./execute_notebook.ts";
import { lastStamp } from "./last_stamp.ts";
import { type Stamp, stampOf } from "./stamp.ts";

/** What distinguishes the run of a notebook from the last one: `version`, `data`, or parameters. */
export type Differences = readonly string[];

/**
 * The notebooks that are of other data, another version or other parameters than the one that ran last,
 * by name, each with what differs. One without a stamp differs in what cannot be known: `run`.
 */
export function mixtureOf(
  notebooks: readonly ExecutedNotebook[],
): ReadonlyMap<string, Differences> {
  const stamps = notebooks.map(({ name, notebook }) => [name, stampOf(notebook)] as const);
  const last = lastStamp(notebooks);
  if (last === undefined) return new Map();
  return new Map(
    stamps.map(([name, stamp]) => [name, differences(stamp, last)] as const)
      .filter(([, differences]) => differences.length > 0),
  );
}

function differences(stamp: Stamp | null, last: Stamp): Differences {
  if (stamp === null) return ["run"];
  const names = new Set([...Object.keys(stamp.parameters), ...Object.keys(last.parameters)]);
  const isOther = (name: string) =>
    JSON.stringify(stamp.parameters[name]) !== JSON.stringify(last.parameters[name]);
  return [
    ...stamp.version === last.version ? [] : ["version"],
    ...stamp.data === last.data ? [] : ["data"],
    ...[...names].filter(isOther),
  ];
}
