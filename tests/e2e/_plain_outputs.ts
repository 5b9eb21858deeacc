import type { Output } from "@/run/notebook.ts";

/** Outputs without what differs between programs: counts, metadata, texts in lines. */
export function plainOutputs(outputs: readonly Output[]): readonly unknown[] {
  return outputs.map((output) => {
    switch (output.output_type) {
      case "stream":
        return { stream: output.name, text: [output.text].flat().join("") };
      case "error":
        return { error: output.ename, message: output.evalue };
      default:
        return Object.fromEntries(
          Object.entries(output.data).sort(([a], [b]) => a < b ? -1 : 1).map(([type, value]) => [
            type,
            type.endsWith("json") ? value : [value].flat().join("").trimEnd(),
          ]),
        );
    }
  });
}
