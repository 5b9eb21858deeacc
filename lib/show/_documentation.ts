import { type Declaration, declarationOf, endsOf, SCHEMAS } from "./_declarations.ts";

/**
 * What the library says about a name, as Markdown: signature and comment of a function, columns of
 * a frame, or both; `null` where it has neither. What stands before the name, as `frames.figures`
 * or `gk.measure` have it, may be left out.
 */
export function documentationOf(path: string): string | null {
  for (const name of endsOf(path)) {
    const found = declarationOf(name);
    const frame = name.includes(".") ? null : declarationOf(name, SCHEMAS);
    const parts = [
      ...found === null ? [] : [withCode(found)],
      ...frame === null ? [] : [`**Frame \`${name}\`**\n\n${frame.doc}`],
    ];
    if (parts.length > 0) return parts.join("\n\n---\n\n");
  }
  return null;
}

function withCode({ code, doc }: Declaration): string {
  return `\`\`\`ts\n${code}\n\`\`\`\n\n${doc}`;
}
