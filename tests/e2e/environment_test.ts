import { existsSync } from "node:fs";
import { assert, assertRejects } from "@std/assert";
import { makeEnvironment } from "@/lab/mod.ts";
import { withFolder } from "../support/folder.ts";
import { needing } from "./_needing.ts";

const REQUIREMENTS = new URL("../../lib/lab/requirements.txt", import.meta.url);

needing(
  ["jupyter"],
  "makeEnvironment() tells what pip says, and begins anew next time",
  async () => {
    const all = await Deno.readTextFile(REQUIREMENTS);
    const good = /^six==(?:.*\\\n)+.*$/m.exec(all)?.[0] ?? "";
    const bad = good.replaceAll(/(?<=sha256:)\w{8}/g, "00000000");
    await withFolder({ "good.txt": good, "bad.txt": bad }, async (folder) => {
      const environment = `${folder}/venv`;
      const install = (name: string) =>
        makeEnvironment(environment, { requirements: `${folder}/${name}` });
      const error = await assertRejects(() => install("bad.txt"), Error, "pip failed");
      assert(error.message.includes("DO NOT MATCH THE HASHES"), error.message);
      const python = await install("good.txt");
      assert(existsSync(python) && existsSync(`${environment}/share/jupyter/kernels/deno`));
    });
  },
);
