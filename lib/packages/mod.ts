/**
 * Packages outside the project's graph: each has a configuration and a lock of its own, and is
 * installed among the caches of the user when it is first used, so that where it cannot be had
 * nothing else fails.
 *
 * @module
 */
export { type Installation, type OptionalPackage, optionalPackage } from "./optional_package.ts";
