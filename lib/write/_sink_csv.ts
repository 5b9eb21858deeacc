import pl, { type DataType, type LazyDataFrame } from "nodejs-polars";
import { CSV, plainNumber } from "./csv_of.ts";

/** Writes the same bytes as `csvOf` makes while the rows are read. */
export async function sinkCsv(frame: LazyDataFrame, path: string): Promise<void> {
  const { schema } = frame.head(0).collectSync();
  const columns = Object.entries<DataType>(schema).map(([name, { variant }]) =>
    variant === "Float64" ? plainNumber(name) : pl.col(name)
  );
  await frame.select(...columns).sinkCSV(path, CSV).collect();
}
