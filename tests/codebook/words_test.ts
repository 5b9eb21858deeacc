import { assertEquals, assertThrows } from "@std/assert";
import { parseStopWords, parseUserWords } from "@/codebook/mod.ts";

Deno.test("parseUserWords() refuses words that a normalized text cannot hold, and tags that are none", () => {
  const read = (rows: string) => () => parseUserWords(`word,tag,note\n${rows}\n`);
  assertThrows(read("公,n,"), SyntaxError, 'user_words.csv", line 2: word "公" is not of two');
  assertThrows(read("公开 信息,n,"), SyntaxError, 'word "公开 信息" is not of two');
  assertThrows(read("公开,N,"), SyntaxError, 'line 2: tag "N" is not a part of speech');
  assertThrows(read("公开,n,\n公开,v,"), SyntaxError, 'line 3: word "公开" occurs twice');
});

Deno.test("parseStopWords() refuses empty and repeated words and words without a reason", () => {
  const read = (rows: string) => () => parseStopWords(`word,reason\n${rows}\n`);
  assertThrows(read(",particle"), SyntaxError, 'stop_words.csv", line 2: a word is empty');
  assertThrows(read("的,"), SyntaxError, 'line 2: word "的" has no reason');
  assertThrows(read("的,particle\n的,particle"), SyntaxError, 'line 3: word "的" occurs twice');
  assertEquals(parseStopWords("word,reason\n的,particle\n").size, 1);
});
