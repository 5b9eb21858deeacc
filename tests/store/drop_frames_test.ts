import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { dropFrames } from "@/store/drop_frames.ts";
import { keepFrame, readFrame } from "@/store/kept_frame.ts";
import { withFolder } from "../support/folder.ts";

const DAY = 86_400_000;

Deno.test("dropFrames() removes the files that no folder has any more, when no notebook can read them", async () => {
  await withFolder({}, (folder) => {
    const [one, other] = ["a", "b"].map((name) => `reports/${name.repeat(64)}`).map((name) =>
      keepFrame(folder, name, pl.DataFrame({ name: [name] }))
    ) as [ReturnType<typeof keepFrame>, ReturnType<typeof keepFrame>];
    const files = () => [...Deno.readDirSync(`${folder}/frames/reports`)].map(({ name }) => name);
    dropFrames(folder, [one], []);
    assertEquals(files().length, 2);
    assertEquals(readFrame(folder, [one, other]).height, 2);
    dropFrames(folder, [one], [], Date.now() + 2 * DAY);
    assertEquals(files(), [`${"a".repeat(64)}.parquet`]);
    return Promise.resolve();
  });
});

Deno.test("dropFrames() leaves what others put into a store, and does not fail at it", async () => {
  const files = {
    "frames/.DS_Store": "x",
    "frames/reports/.DS_Store": "x",
    "frames/2019/a.csv": "x",
  };
  await withFolder(files, async (folder) => {
    dropFrames(folder, [], [], Date.now() + 2 * DAY);
    for (const name of Object.keys(files)) await Deno.stat(`${folder}/${name}`);
  });
});

Deno.test("dropFrames() leaves frames for a day that were those of a folder until now, however old they are", async () => {
  await withFolder({}, (folder) => {
    const frame = keepFrame(folder, `reports/${"a".repeat(64)}`, pl.DataFrame({ name: ["a"] }));
    const later = Date.now() + 30 * DAY;
    dropFrames(folder, [], [frame], later);
    assertEquals(readFrame(folder, [frame]).height, 1);
    dropFrames(folder, [], [], later + DAY / 2);
    assertEquals(readFrame(folder, [frame]).height, 1);
    dropFrames(folder, [], [], later + 2 * DAY);
    assertEquals([...Deno.readDirSync(`${folder}/frames/reports`)], []);
    return Promise.resolve();
  });
});
