import type { Codebook } from "@/codebook/mod.ts";
import { readAlone } from "@/folder/mod.ts";
import { type ParseReport, reportParser } from "@/pipeline.ts";
import { sniff } from "@/read/mod.ts";
import { mostJobs, type ParserPool, parserPool, type PoolOptions } from "./parser_pool.ts";

/**
 * The largest file that is parsed without a process of its own, in bytes: a long report. Whatever so
 * much text says, and whatever tags it has, it takes two seconds at most.
 */
const SMALL = 65_536;

/**
 * Makes a parser that hostile files cannot stop, as `parserPool` does, but starts no process before a
 * file needs one: small files of plain text, and small pages, are parsed here. The reports do not
 * depend on where.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { sparingParser } from "@/workers/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * await using parser = sparingParser(loadCodebook());
 * const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
 * const { figures } = await parser.parse(new TextEncoder().encode(text), "hangzhou-2017.txt");
 * assertEquals(figures.map(({ value }) => value), [27]);
 * ```
 */
export function sparingParser(
  codebook: Codebook,
  { jobs = mostJobs() }: Pick<PoolOptions, "jobs"> = {},
): ParserPool {
  let parser: ParseReport | undefined;
  let pool: Promise<ParserPool> | undefined;
  const here = (): Reader => {
    const parse = parser ??= reportParser(codebook);
    return { parse, readAlone: (file) => readAlone(file, parse) };
  };
  const readerOf = async (bytes: Uint8Array): Promise<Reader> =>
    isHarmless(bytes) ? here() : await (pool ??= parserPool(codebook, { jobs }));
  return {
    jobs,
    parse: async (...file) => await (await readerOf(file[0])).parse(...file),
    readAlone: async (file) => await (await readerOf(file.content)).readAlone(file),
    async [Symbol.asyncDispose]() {
      await (await pool?.catch(() => undefined))?.[Symbol.asyncDispose]();
    },
  };
}

type Reader = Pick<ParserPool, "parse" | "readAlone">;

function isHarmless(bytes: Uint8Array): boolean {
  return bytes.length <= SMALL && ["text", "html"].includes(sniff(bytes));
}
