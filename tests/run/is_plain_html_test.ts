import { assertEquals } from "@std/assert";
import { isPlainHtml } from "@/run/is_plain_html.ts";

for (
  const [html, expected] of [
    ["<table><tr><th>a &#60; b</th></tr></table>", true],
    ['<td style="text-align: right" colspan="2">1</td>', true],
    ["<script>1</script>", false],
    ["<td onclick=alert(1)>1</td>", false],
    ['<td onclick="x">1</td>', false],
    ['<td style="background: url(https://a.example/x.png)">1</td>', false],
    ["<img src=x>", false],
    ["<!-- -->", false],
    ["<td", false],
  ] as const
) {
  Deno.test(`isPlainHtml() is ${expected} for ${html}`, () =>
    assertEquals(isPlainHtml(html), expected));
}
