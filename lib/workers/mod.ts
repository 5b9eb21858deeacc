/**
 * Reports are parsed in child processes, so that one file cannot take the others down: each has a
 * bound of time and memory, and may do nothing but compute. What is made of read reports is computed in
 * threads.
 *
 * @module
 */
export { startProcess } from "./bounded_process.ts";
export { packCodebook } from "./pack_codebook.ts";
export { mostJobs, type ParserPool, parserPool, type PoolOptions } from "./parser_pool.ts";
export { sparingParser } from "./sparing_parser.ts";
export { type ThreadAnswer, threadPool } from "./thread_pool.ts";
export { unpackCodebook } from "./unpack_codebook.ts";
