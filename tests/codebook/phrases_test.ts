import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parsePhrases } from "@/codebook/mod.ts";
import { normalize } from "@/text/mod.ts";

Deno.test("parsePhrases() refuses empty and repeated words", () => {
  const read = (rows: string) => () => parsePhrases(`traditional,simplified,note\n${rows}\n`);
  assertThrows(read("檔案,,x"), SyntaxError, "line 2: a word is empty");
  assertThrows(read("檔案,文件,x\n檔案,档案,x"), SyntaxError, 'line 3: word "檔案" occurs twice');
});

Deno.test("loadCodebook() has phrases that turn words of Taiwanese pages into the genre's", () => {
  const { phrases } = loadCodebook();
  const cases: [string, string][] = [
    ["國務院辦公廳檔案32條", "国务院办公厅文件32条"],
    ["在檔案館、圖書館建立了", "在档案馆、图书馆建立了"],
    ["省政府入口網站", "省政府门户网站"],
    ["運用網際網路、手機簡訊", "运用互联网、手机短信"],
    ["行政許可的設定", "行政许可的设定"],
    ["機構設定、法規檔案", "机构设置、法规文件"],
    ["讓民眾滿意", "让民众满意"],
    ["全年編髮政府公報24期", "全年编发政府公报24期"],
  ];
  for (const [traditional, simplified] of cases) {
    // The first words make the text traditional beyond doubt.
    const text = normalize(`機關開務請${traditional}`, phrases).text;
    assertEquals(text, `机关开务请${simplified}`);
  }
});
