import type { Indicators } from "@/model/mod.ts";

/**
 * Reads the id of an indicator, or a Chinese label that is one indicator's alone, as its id; marks
 * may be full or half in width, as people type both.
 */
export function codeReader(indicators: Indicators): (cell: string) => string | undefined {
  const byLabel = Map.groupBy(indicators.values(), ({ labelZh }) => labelZh.normalize("NFKC"));
  return (cell) => {
    const [found, ...others] = byLabel.get(cell.normalize("NFKC")) ?? [];
    return indicators.has(cell) ? cell : others.length === 0 ? found?.id : undefined;
  };
}
