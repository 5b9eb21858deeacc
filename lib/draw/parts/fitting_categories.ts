import type { OwnColumns } from "./own_column.ts";
import { listRoom, MOST } from "./most_recent.ts";
import { bandsBelow, TURNED } from "./own_axes.ts";
import type { Channel, OwnOptions } from "./own_options.ts";
import { panelLayout } from "./panel_rows.ts";
import { labelRoom, NUMBERS_ROOM, plotWidth, TEXT } from "./theme.ts";
import { roughWidth } from "./wrap.ts";

/** Pixels of a panel at least, and between panels. */
export const [NARROWEST, PANEL_GAP] = [130, 24] as const;

/** Pixels of a line of a turned label, and of all lists of a chart on a page and in one column. */
const [LINE, PAGE, COLUMN] = [14, 900, 600];

interface Fitting {
  readonly columns: OwnColumns;
  readonly bands: ReadonlySet<Channel>;
  readonly panels: number;
}

/** The first categories, as many as fit: panels on a page, lists on theirs, turned labels into their bands. */
export function fittingOf(
  channel: Channel,
  all: readonly string[],
  { columns, bands, panels }: Fitting,
  options: OwnOptions,
): readonly string[] {
  const isNarrow = options.preset === "journal-1col";
  if (channel === "facet") return all.slice(0, isNarrow ? 6 : 12);
  if (channel === "y") return fittingBelow(all, panels, options);
  if (columns.x.isNumber) return all.slice(0, MOST);
  const wide = Math.max(...all.slice(0, MOST).map((label) => roughWidth(label, TEXT.label)));
  const lines = Math.ceil(wide / TURNED);
  const width = plotWidth(options, {
    left: bands.has("y") ? labelRoom(options) / 2 : NUMBERS_ROOM,
  });
  const most = Math.floor(width / LINE / lines / Math.min(panels, 3));
  return all.slice(0, Math.max(FEWEST, Math.min(MOST, most)));
}

function fittingBelow(all: readonly string[], panels: number, options: OwnOptions) {
  const isNarrow = options.preset === "journal-1col";
  const room = panels > 1 && isNarrow ? COLUMN : isNarrow ? listRoom(options) : PAGE;
  const some = all.slice(0, MOST);
  const { step, left } = bandsBelow(some, options);
  const { perRow } = panelLayout(panels, { left, narrowest: NARROWEST, gap: PANEL_GAP }, options);
  const rows = panels === 1 ? 1 : Math.ceil(panels / perRow);
  return some.slice(0, Math.max(FEWEST, Math.floor(room / step / rows)));
}

/** So many categories a list has at least. */
const FEWEST = 3;
