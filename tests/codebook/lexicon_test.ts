import { assertEquals, assertThrows } from "@std/assert";
import { parseLexicon } from "@/codebook/mod.ts";

const read = (rows: string) => () => parseLexicon(`id,words,note_en\n${rows}\n`);

Deno.test("parseLexicon() gives a word the features of all its rows, in all its spellings", () => {
  const lexicon = read("act.receive,(新/)收到,\nobject.request form.full,申请|(网/线)上申请,")();
  assertEquals([...lexicon.keys()], ["新收到", "收到", "申请", "网上申请", "线上申请"]);
  assertEquals(lexicon.get("网上申请"), ["object.request", "form.full"]);
  const both = read("act.publish,更新,\nobject.update act.publish,更新|更新量,")();
  assertEquals(both.get("更新"), ["act.publish", "object.update"]);
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
    ] as const
  ) assertThrows(read(rows), SyntaxError, state);
});
