/**
 * Scans are recognized in a process of its own by a package outside the project's graph: PP-OCR's
 * model of lines of text on ONNX Runtime in WebAssembly.
 *
 * @module
 */
export { ocrByDefault } from "./ocr_by_default.ts";
export { readingScans } from "./reading_scans.ts";
export { type Scanner, scanner } from "./scanner.ts";
