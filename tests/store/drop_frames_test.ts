import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { dropFrames } from "@/store/drop_frames.ts";
import { keepFrame, readFrame } from "@/store/kept_frame.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("dropFrames() removes the files that no folder has any more, when no notebook can read them", async () => {
  await withFolder({}, (folder) => {
    const [one, other] = ["reports/a", "reports/b"].map((name) =>
      keepFrame(folder, name, pl.DataFrame({ name: [name] }))
    ) as [ReturnType<typeof keepFrame>, ReturnType<typeof keepFrame>];
    const files = () => [...Deno.readDirSync(`${folder}/frames/reports`)].map(({ name }) => name);
    dropFrames(folder, [one]);
    assertEquals(files().length, 2);
    assertEquals(readFrame(folder, [one, other]).height, 2);
    dropFrames(folder, [one], Date.now() + 2 * 86_400_000);
    assertEquals(files(), ["a.parquet"]);
    return Promise.resolve();
  });
});
