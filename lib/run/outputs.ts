import type { Message } from "@/kernel/mod.ts";
import type { Bundle, Output } from "./notebook.ts";

/** The fields of all outputs together; the type of a message decides which it has. */
interface PublishedContent {
  readonly name: string;
  readonly text: string;
  readonly data: Bundle;
  readonly metadata: Bundle;
  readonly transient?: { readonly display_id?: string };
  readonly execution_count: number | null;
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** Gathers the outputs of one cell in `outputs` from what the kernel publishes about it. */
export type CollectOutputs = (outputs: Output[]) => (message: Message) => void;

/**
 * Gathers the outputs of the cells of one notebook, where a later cell can update a display of an
 * earlier.
 */
export function outputCollector(): CollectOutputs {
  const updates = new Map<string, ((content: PublishedContent) => void)[]>();
  return (outputs) => (message) => {
    const content = message.content as unknown as PublishedContent;
    const id = content.transient?.display_id;
    if (message.type === "update_display_data") {
      for (const update of updates.get(id ?? "") ?? []) update(content);
      return;
    }
    const output = outputOf(message.type, content);
    if (output === null) return;
    const index = append(outputs, output);
    if (id === undefined) return;
    updates.set(id, [
      ...updates.get(id) ?? [],
      ({ data, metadata }) => outputs[index] = { ...output, data, metadata } as Output,
    ]);
  };
}

/**
 * Adds an output; what is printed goes on where the last output was printed, too. Returns its
 * place.
 */
function append(outputs: Output[], output: Output): number {
  const last = outputs.at(-1);
  const isContinued = output.output_type === "stream" && last?.output_type === "stream" &&
    last.name === output.name;
  if (!isContinued) return outputs.push(output) - 1;
  outputs[outputs.length - 1] = { ...last, text: last.text + output.text };
  return outputs.length - 1;
}

/** An error output, of the kernel's form. */
export function errorOutput(ename: string, evalue: string): Output {
  return { output_type: "error", ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

/** The output that a message carries; `null` for status, echo of the code and the like. */
function outputOf(type: string, content: PublishedContent): Output | null {
  const { name, text, data, metadata, execution_count, ename, evalue, traceback } = content;
  switch (type) {
    case "stream":
      return { output_type: type, name, text };
    case "display_data":
      return { output_type: type, data, metadata };
    case "execute_result":
      return { output_type: type, execution_count, data, metadata };
    case "error":
      return { output_type: type, ename, evalue, traceback };
    default:
      return null;
  }
}
