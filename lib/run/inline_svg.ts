/**
 * What an SVG must not hold to be part of the page itself: scripts, foreign content, styles,
 * outside addresses.
 */
const UNSAFE =
  /<(?:script|style|foreignObject|image|iframe|a)\b|\son[a-z]+\s*=|javascript:|href\s*=\s*["'](?!#)|url\((?!["']?#)/i;

/**
 * An SVG for use inside a page, its ids made its own by `prefix` so that charts do not take each
 * other's clips and gradients. `null` where it holds something that the page must not.
 */
export function inlineSvg(svg: string, prefix: string): string | null {
  const start = svg.search(/<svg[\s>]/);
  if (start < 0 || UNSAFE.test(svg)) return null;
  return svg.slice(start)
    .replace(/(\sid\s*=\s*["'])([^"']+)/g, `$1${prefix}$2`)
    .replace(/(\saria-(?:labelledby|describedby)\s*=\s*["'])([^"']+)/g, `$1${prefix}$2`)
    .replace(/(href\s*=\s*["']#)([^"']+)/g, `$1${prefix}$2`)
    .replace(/(url\(["']?#)([^"')]+)/g, `$1${prefix}$2`);
}
