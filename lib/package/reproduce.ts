import type { Description } from "./description.ts";

/** `reproduce.sh`: runs the notebooks anew and compares what they make with `checksums.txt`. */
export function reproduceScript({ version, hasTexts, lang }: Description): string {
  return `#!/bin/sh
# Runs the notebooks again, packages the run, and compares it with this package.
# Usage: sh reproduce.sh GONGKAI${hasTexts ? "" : " REPORTS"}
#   GONGKAI  a clone of Gongkai ${version}
#   REPORTS  the folder of the report files${hasTexts ? " (default: those of this package)" : ""}
# Status: 0 all files are equal, 1 some differ, 2 wrong command line.
set -eu
package=$(cd "$(dirname "$0")" && pwd)
gongkai=\${1:-}
reports=\${2:-${hasTexts ? `$package/project/reports` : ""}}
if [ ! -f "$gongkai/lib/package_run.ts" ] || [ ! -d "$reports" ]; then
  sed -n '2,6s/^# //p' "$0" >&2
  exit 2
fi
gongkai=$(cd "$gongkai" && pwd)
grep -q '"version": "${version}"' "$gongkai/deno.json" || {
  echo "Cannot reproduce with \\"$gongkai\\": it is not version ${version}" >&2
  exit 2
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$package/project" "$work/project"
mkdir -p "$work/project/reports" "$work/project/codings"
[ ! -d "$package/codings" ] || cp -R "$package/codings/." "$work/project/codings"
cp -R "$reports/." "$work/project/reports"
cd "$gongkai"
deno task notebooks "$work/project"
deno task package "$work/project" --lang ${lang} --out "$work/again"
cd "$work/again"
if command -v sha256sum >/dev/null; then check="sha256sum -c"; else check="shasum -a 256 -c"; fi
if $check "$package/checksums.txt" >"$work/result" 2>&1; then
  echo "Reproduced: $(grep -c . "$package/checksums.txt") files are equal"
else
  grep -v ': OK$' "$work/result" >&2
  echo "Not reproduced: the files above differ" >&2
  exit 1
fi
`;
}
