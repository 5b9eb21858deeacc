/**
 * Reports are parsed in child processes, so that one file cannot take the others down: each has a
 * bound of time and memory, and may do nothing but compute.
 *
 * @module
 */
export { type BoundedProcess, startProcess } from "./bounded_process.ts";
export { sparingParser } from "./sparing_parser.ts";
export { mostJobs, type ParserPool, parserPool, type PoolOptions } from "./parser_pool.ts";
