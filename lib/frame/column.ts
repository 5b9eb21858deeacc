/** The dtypes that frames of this project have, by their names in Polars. */
export type Dtype = "String" | "Bool" | "Int32" | "Float64";

/** What a column holds. */
export interface Column {
  readonly dtype: Dtype;
  readonly isNullable: boolean;
  /** The texts that it may hold; without a list, any. */
  readonly values?: readonly string[];
}

/** The columns of a frame, in order. */
export type Schema = Readonly<Record<string, Column>>;

/** What a cell of a column is in TypeScript. */
export type CellOf<C extends Column> =
  | (C extends { readonly values: readonly (infer Value)[] } ? Value : Values[C["dtype"]])
  | (C["isNullable"] extends true ? null : never);

interface Values {
  readonly String: string;
  readonly Bool: boolean;
  readonly Int32: number;
  readonly Float64: number;
}

/** A row of a frame with the columns of `S`. */
export type RecordOf<S extends Schema> = { readonly [Name in keyof S]: CellOf<S[Name]> };

export const str = { dtype: "String", isNullable: false } as const;
export const bool = { dtype: "Bool", isNullable: false } as const;
export const i32 = { dtype: "Int32", isNullable: false } as const;
export const f64 = { dtype: "Float64", isNullable: false } as const;

/** A column of texts, each of them one of `values`. */
export function oneOf<const Values extends readonly string[]>(...values: Values) {
  return { dtype: "String", isNullable: false, values } as const;
}

/** The column, with cells that may be null, where nothing is known. */
export function nullable<C extends Column>(column: C): Nullable<C> {
  return { ...column, isNullable: true };
}

type Nullable<C extends Column> = Omit<C, "isNullable"> & { readonly isNullable: true };

/** Whether the column may hold a value. */
export function isCell({ dtype, isNullable, values }: Column, value: unknown): boolean {
  if (value === null) return isNullable;
  return FITS[dtype](value) && (values === undefined || values.includes(String(value)));
}

const FITS: Readonly<Record<Dtype, (value: unknown) => boolean>> = {
  String: (value) => typeof value === "string",
  Bool: (value) => typeof value === "boolean",
  Int32: (value) => typeof value === "number" && (value | 0) === value,
  Float64: (value) => Number.isFinite(value),
};

/** What a column holds, in the words of an error message. */
export function columnText({ dtype, isNullable, values }: Column): string {
  const kind = values === undefined ? dtype : `one of ${values.join(", ")}`;
  return isNullable ? `${kind} or null` : kind;
}
