import { assertEquals, assertThrows } from "@std/assert";
import { parseLexicon, termFinder } from "@/codebook/mod.ts";

const read = (rows: string) => () => parseLexicon(`id,words,note_en\n${rows}\n`);

Deno.test("termFinder() gives a word the features of all its rows, in all its spellings", () => {
  const meaning = (rows: string, word: string) =>
    termFinder(read(rows)())(word, 0, word.length).map(({ end, features }) => [end, features]);
  const rows = "act.receive,(新/)收到,\nobject.request form.full,申请|(网/线)上申请,";
  assertEquals(meaning(rows, "新收到"), [[3, ["act.receive"]]]);
  assertEquals(meaning(rows, "收到"), [[2, ["act.receive"]]]);
  assertEquals(meaning(rows, "线上申请"), [[4, ["object.request", "form.full"]]]);
  assertEquals(meaning(rows, "下申请"), [[3, ["object.request", "form.full"]]]);
  const both = "act.publish,更新,\nobject.update act.publish,更新|更新量,";
  assertEquals(meaning(both, "更新"), [[2, ["act.publish", "object.update"]]]);
  assertEquals(meaning("carry.in,####年结转,", "2023年结转"), [[7, ["carry.in"]]]);
  const digits = "carry.in,####年结转,\npart.of,2件中,";
  assertEquals(meaning(digits, "2023年结转2件中"), [[7, ["carry.in"]], [10, ["part.of"]]]);
});

Deno.test("parseLexicon() refuses rows that are no features, and words that no text can hold", () => {
  for (
    const [rows, state] of [
      ["act,收到,", 'features.csv", line 2: id "act" is not a feature: write slot.value'],
      ["act.receive Object.request,收到,", 'id "act.receive Object.request" is not a feature'],
      ["act.receive,,", "line 2: act.receive has no words: write them, parted by |"],
      ["act.receive,收到,\nact.receive,接到,", 'line 3: id "act.receive" occurs twice'],
      ["act.receive,收到|接到|收到,", 'word "收到" occurs twice: keep one'],
      ["act.receive,(新/收到,", 'word "(新/收到" can be in no text: brackets hold choices'],
      ["act.receive,收到 了,", 'word "收到 了" can be in no text'],
      ["act.receive,收到（件）,", 'word "收到（件）" can be in no text'],
      ["act.receive,(收到/),", 'word "(收到/)" may be empty'],
      [`act.receive,${"(新/旧/)".repeat(8)}收到,`, "has 6561 spellings, more than 5000"],
    ] as const
  ) assertThrows(read(rows), SyntaxError, state);
});
