import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { table1 } from "@/write/mod.ts";
import pl from "nodejs-polars";

const codebook = loadCodebook();
const summary = pl.DataFrame([
  pl.Series("variable", ["volume", "share"], pl.String),
  pl.Series("n", [40, 38], pl.Float64).cast(pl.Int32),
  pl.Series("sd", [4.25, null], pl.Float64),
  pl.Series("min", [-1.5, -0.0001], pl.Float64),
]);
const labels = { volume: "申请量" };

Deno.test("table1() prints a three-line table with booktabs", () => {
  const printed = table1(summary, {
    lang: "zh",
    format: "latex",
    codebook,
    labels,
    title: "描述性统计",
    note: "100% 为 1",
    digits: 2,
  });
  assertEquals(printed.split("\n"), [
    "% \\usepackage{booktabs}, \\usepackage[UTF8]{ctex}",
    "\\begin{table}[htbp]",
    "\\centering",
    "\\caption{描述性统计}",
    "\\begin{tabular}{lrrr}",
    "\\toprule",
    "变量 & n & 标准差 & 最小值 \\\\",
    "\\midrule",
    "申请量 & 40 & 4.25 & $-$1.50 \\\\",
    "share & 38 & --- & 0.00 \\\\",
    "\\bottomrule",
    "\\end{tabular}",
    "\\par\\smallskip{\\footnotesize 注：100\\% 为 1\\par}",
    "\\end{table}",
    "",
  ]);
});

Deno.test("table1() puts three lines into the cells of HTML, as Word needs them", () => {
  const html = table1(summary, { lang: "en", format: "html", codebook, note: "n of reports" });
  const styles = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag} style="([^"]*)"`, "g"))].map(([, style]) => style!);
  const [heads, cells] = [styles("th"), styles("td")];
  assertEquals([heads.length, cells.length], [4, 8]);
  assert(heads.every((it) => /border-top:1\.5pt.*border-bottom:0\.75pt/.test(it)));
  assert(cells.slice(0, 4).every((it) => !it.includes("border")));
  assert(cells.slice(4).every((it) => it.includes("border-bottom:1.5pt")));
  assertStringIncludes(html, ">Note: n of reports</p>");
  assertStringIncludes(html, '<meta charset="utf-8">');
});

Deno.test("table1() never takes text for code", () => {
  const hostile = pl.DataFrame({
    "a&b": ["<script>x</script>", "\\input{x} $1_2^3~#%", "[1ex] x\ny"],
  });
  const html = table1(hostile, { lang: "en", format: "html", codebook, title: "</title><b>" });
  assert(!/<script|<b>/.test(html));
  assertStringIncludes(html, "&lt;script&gt;");
  const latex = table1(hostile, { lang: "en", format: "latex", codebook }).split("\n");
  assertEquals(
    latex.slice(4, 10),
    [
      "\\toprule",
      "a\\&b \\\\",
      "\\midrule",
      "\\textless{}script\\textgreater{}x\\textless{}/script\\textgreater{} \\\\",
      "\\textbackslash{}input\\{x\\} \\$1\\_2\\textasciicircum{}3\\textasciitilde{}\\#\\% \\\\",
      "{}[1ex] x y \\\\",
    ].slice(-6),
  );
  const text = table1(pl.DataFrame({ a: ["\x1b[2J"] }), { lang: "en", format: "text", codebook });
  assert(!text.includes("\x1b"));
});

Deno.test("table1() counts a Chinese character as two places in text", () => {
  const text = table1(summary.select("variable", "n"), {
    lang: "zh",
    format: "text",
    codebook,
    labels,
  });
  assertEquals(text.split("\n").slice(1, 5), [
    "变量     n",
    "──────────",
    "申请量  40",
    "share   38",
  ]);
});
