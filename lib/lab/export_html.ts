import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { removeUnfinished, unfinishedPath } from "@/write/mod.ts";

const TEMPLATES = fileURLToPath(new URL("templates", import.meta.url));

/**
 * Renders every executed notebook of `<out>/notebooks` as `<out>/html/<name>.html` by nbconvert,
 * and returns the paths. Each page is self-contained: pictures are inside, and it loads nothing.
 *
 * Throws an `Error` where there are no executed notebooks and where nbconvert fails; then no page
 * is written.
 */
export async function exportHtml(python: string, out: string): Promise<readonly string[]> {
  const names = await executedIn(join(out, "notebooks"));
  const target = join(out, "html");
  await Deno.mkdir(target, { recursive: true });
  await removeUnfinished(target);
  const made = unfinishedPath(join(target, "pages"));
  await Deno.mkdir(made);
  try {
    await convert(python, names.map((name) => join(out, "notebooks", `${name}.ipynb`)), made);
    const pages = names.map((name) => `${name}.html`);
    for (const page of pages) await Deno.rename(join(made, page), join(target, page));
    return pages.map((page) => join(target, page));
  } finally {
    await Deno.remove(made, { recursive: true });
  }
}

/** The names of the notebooks in `folder`, without extension, in order. */
async function executedIn(folder: string): Promise<readonly string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  const names = entries.map(({ name }) => name).filter((name) => name.endsWith(".ipynb")).sort();
  if (names.length > 0) return names.map((name) => name.slice(0, -".ipynb".length));
  throw new Error(
    `Cannot render "${folder}": there is no executed notebook; run deno task notebooks`,
  );
}

async function convert(python: string, notebooks: readonly string[], to: string): Promise<void> {
  const { success, stderr } = await new Deno.Command(python, {
    args: [
      ...["-m", "nbconvert", "--log-level=WARN", "--to", "html", "--output-dir", to],
      `--TemplateExporter.extra_template_basedirs=${TEMPLATES}`,
      // Chinese glyphs where a font has Japanese ones, too.
      ...["--template", "gongkai", "--HTMLExporter.language_code=zh"],
      ...notebooks,
    ],
  }).output();
  if (success) return;
  throw new Error(
    `Cannot render notebooks: nbconvert failed:\n${new TextDecoder().decode(stderr)}`,
  );
}
