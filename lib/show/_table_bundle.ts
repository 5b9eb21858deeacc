import type { DataFrame } from "nodejs-polars";
import type { Bundle } from "./_bundle.ts";
import { tableHtml } from "./_table_html.ts";
import { tableText } from "./_table_text.ts";
import { type TableOptions, tableView } from "./_table_view.ts";

/** A frame as HTML and as text. */
export function tableBundle(frame: DataFrame, options: TableOptions): Bundle {
  const view = tableView(frame, options);
  return { data: { "text/html": tableHtml(view), "text/plain": tableText(view) }, metadata: {} };
}
