import { ExpressionError } from "./expression_error.ts";
import { type CsvRow, rowError } from "./table.ts";

/** What `read` makes of an expression in a row; one that cannot be read is an error of the row. */
export function expressionOf<T>(row: CsvRow<string>, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ExpressionError) throw rowError(row, error.bilingual);
    throw error;
  }
}
