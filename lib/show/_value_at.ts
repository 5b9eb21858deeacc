/** Stands for the arguments of a call. */
const CALL = "\u0001";

const NAME = "[\\p{ID_Start}$_][\\p{ID_Continue}$]*";

/** A path of names and calls at the end of code. */
const PATH = new RegExp(`(?<![\\w$.)\\]])${NAME}${CALL}*(?:\\.${NAME}${CALL}*)*$`, "u");

/**
 * The path that code ends with, as `frames.figures`, calls without arguments, as `pl.col().gt`;
 * empty where it ends otherwise.
 */
export function pathBefore(code: string): string {
  let plain = code;
  for (let last = ""; last !== plain;) {
    last = plain;
    plain = plain.replace(/\([^()]*\)/g, CALL);
  }
  return PATH.exec(plain.replace(/\s*\n\s*\./g, "."))?.[0].replaceAll(CALL, "()") ?? "";
}

/**
 * What a path stands for among the variables of the kernel, `undefined` where that is not known. No
 * function is called: what a method of a frame or of a column gives is taken to be of its kind.
 */
export function valueAt(path: string): unknown {
  const [names = "", ...calls] = path.split("(");
  try {
    if (calls.length === 0) return evaluated(path);
    const owner = names.split(".").slice(0, -1).join(".");
    const value = owner === "" ? undefined : evaluated(owner);
    if (isFrame(value)) {
      return names.endsWith(".getColumn") ? value.getColumn(value.columns[0] ?? "") : value;
    }
    const isColumn = /(?:^|\.)pl\.(?:col|lit|when)$/.test(names);
    return isColumn ? evaluated(`${owner}.lit(0)`) : undefined;
  } catch {
    return undefined;
  }
}

/** A frame of Polars, as far as is needed here. */
export interface FrameLike {
  readonly columns: readonly string[];
  readonly height: number;
  getColumn(name: string): { readonly dtype: { readonly variant: string } };
}

/** Whether a value is a frame of Polars. */
export function isFrame(value: unknown): value is FrameLike {
  const { getColumn, columns } = Object(value);
  return typeof getColumn === "function" && Array.isArray(columns);
}

/** Variables of cells are global, but not properties: only code of the kernel's own sees them. */
function evaluated(path: string): unknown {
  return (0, eval)(path);
}
