/**
 * The thread that parses: it answers each {@linkcode ParserRequest} with a {@linkcode ParserAnswer}.
 *
 * @module
 */
import { deserialize, serialize } from "node:v8";
import { readAlone } from "@/folder/mod.ts";
import { type ParseReport, reportParser } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import type { ParserAnswer, ParserRequest } from "./parser_packets.ts";
import { receivedCodebook } from "./received_codebook.ts";

let parse: ParseReport | undefined;

// The standard output is for packets; what packages print must not come between them.
console.log = console.info = console.debug = console.error;

addEventListener("message", async (event) => {
  const { data } = event as MessageEvent<Uint8Array>;
  postMessage(serialize(await answer(deserialize(data))));
});

async function answer(request: ParserRequest): Promise<ParserAnswer> {
  try {
    if ("file" in request) return { kind: "report", report: await parse!(...request.file) };
    if ("alone" in request) return { kind: "pages", pages: await readAlone(request.alone, parse!) };
    parse = reportParser(receivedCodebook(request));
    return { kind: "ready" };
  } catch (error) {
    if (error instanceof UnreadableError) {
      return { kind: "unreadable", rule: error.rule, message: error.bilingual };
    }
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

declare function postMessage(message: Uint8Array): void;
