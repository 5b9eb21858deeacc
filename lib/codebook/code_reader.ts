import type { Indicators } from "@/model/mod.ts";

/** Reads the id of an indicator, or a Chinese label that is one indicator's alone, as its id. */
export function codeReader(indicators: Indicators): (cell: string) => string | undefined {
  const byLabel = Map.groupBy(indicators.values(), ({ labelZh }) => labelZh);
  return (cell) => {
    const [found, ...others] = byLabel.get(cell) ?? [];
    return indicators.has(cell) ? cell : others.length === 0 ? found?.id : undefined;
  };
}
