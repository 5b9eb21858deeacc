import type { Language } from "@/model/mod.ts";
import { indexStyle } from "../index_style.ts";
import { PAGE_POLICY } from "./page_policy.ts";
import { said } from "./page_words.ts";

/** What a page is made of. */
export interface PageShell {
  readonly lang: Language;
  readonly title: string;
  /** The parts of the body, as HTML. */
  readonly body: string;
  /** Rules besides those that all pages have. */
  readonly style?: string;
}

/** A self-contained page that loads nothing and runs no script. */
export function pageShell({ lang, title, body, style = "" }: PageShell): string {
  return `<!doctype html>
<html lang="${lang === "en" ? "en" : "zh-Hans"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said(title)}</title>
<style>${indexStyle}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
