import type { Message } from "./message.ts";
import type { Bundle, Output } from "./notebook.ts";

/** The fields of all outputs together: the type of a message says which it has. */
interface PublishedContent {
  readonly name: string;
  readonly text: string;
  readonly data: Bundle;
  readonly metadata: Bundle;
  readonly execution_count: number | null;
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** Gathers the outputs of a cell in `outputs` from what the kernel publishes about it. */
export function collectOutputs(outputs: Output[]): (message: Message) => void {
  return (message) => {
    const output = outputOf(message);
    if (output === null) return;
    const last = outputs.at(-1);
    if (
      output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name
    ) {
      outputs[outputs.length - 1] = { ...last, text: last.text + output.text };
    } else outputs.push(output);
  };
}

/** An error output, of the kernel's form. */
export function errorOutput(ename: string, evalue: string): Output {
  return { output_type: "error", ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

/** The output that a message carries; `null` for status, echo of the code and the like. */
function outputOf({ type, content }: Message): Output | null {
  const { name, text, data, metadata, execution_count, ename, evalue, traceback } =
    content as unknown as PublishedContent;
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
