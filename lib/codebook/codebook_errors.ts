import { isAmbiguous } from "@/model/mod.ts";
import { type Additions, KEYS } from "./additions.ts";
import { loadCodebook } from "./load_codebook.ts";
import { SheetError } from "./sheet_error.ts";
import { tableText } from "./table_text.ts";

/** More than this are not looked for: each takes the loading of the codebook. */
const MOST = 20;

/**
 * What is wrong in the tables that a project adds to the codebook: the rows and tables that break a rule, found one
 * after the other with those before left out. What mentions something of these is not listed, as it may be right
 * when they are. Throws what is no error of a table.
 *
 * @example
 * ```ts
 * import { codebookErrors, DATA } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const root = await Deno.makeTempDir();
 * await Deno.mkdir(`${root}/codebook`);
 * await Deno.writeTextFile(`${root}/codebook/stop_words.csv`, "word,reason\n的,\n了,\n");
 * const project = { codebook: `${root}/codebook`, corrections: `${root}/corrections` };
 * assertEquals(codebookErrors(DATA, project).map(({ line }) => line), [2, 3]);
 * await Deno.remove(root, { recursive: true });
 * ```
 */
export function codebookErrors(data: string | URL, project: Additions): readonly SheetError[] {
  const errors: SheetError[] = [];
  const left = new Map<string, Set<number> | "all">();
  let passed = "";
  for (let tried = 0; tried < MOST; tried++) {
    const error = errorOf(() => loadCodebook(data, { ...project, left }));
    if (error === undefined) break;
    if (!mentions(error, passed)) errors.push(error);
    const { file, line } = error;
    const [folder, name = ""] = [
      file.slice(0, project.codebook.length),
      file.slice(project.codebook.length + 1),
    ];
    if (folder !== project.codebook || left.get(name) === "all" || isAmbiguous(name)) break;
    const text = textOf(file);
    const isWhole = line === null || KEYS[name] === undefined;
    const before = left.get(name);
    left.set(name, isWhole ? "all" : new Set(before instanceof Set ? [...before, line] : [line]));
    passed += isWhole ? text : text.split(/\r\n?|\n/)[line - 1];
  }
  return errors;
}

/** As it can be read: an encoding that is not known is an error, too. */
function textOf(file: string): string {
  const bytes = Deno.readFileSync(file);
  try {
    return tableText(bytes, file);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Whether something that it quotes, behind its file, is in a text. */
function mentions({ file, message }: SheetError, text: string): boolean {
  const state = message.slice(message.indexOf(file) + file.length + 1);
  return Array.from(state.matchAll(/"([^"]+)"/g), ([, word]) => word!)
    .some((word) => text.includes(word));
}

function errorOf(attempt: () => unknown): SheetError | undefined {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return error;
  }
}
