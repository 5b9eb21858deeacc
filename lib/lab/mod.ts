/**
 * Jupyter's own programs over the notebooks: a Python environment with JupyterLab and nbconvert, in
 * which this Deno is a kernel. `lab.ts` is the command `deno task lab`, `html.ts` is
 * `deno task html`.
 *
 * @module
 */
export { makeEnvironment } from "./environment.ts";
export { exportHtml } from "./export_html.ts";
