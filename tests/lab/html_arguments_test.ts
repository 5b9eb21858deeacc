import { assertEquals, assertThrows } from "@std/assert";
import { join } from "node:path";
import { htmlArguments } from "@/lab/html_arguments.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("htmlArguments() takes the run of a project, and that of the library where none is named", () =>
  withFolder({ "mine/gongkai.json": "{}" }, (cwd) => {
    const outOf = (...args: string[]) => htmlArguments(args, cwd, "/opt/gongkai").out;
    assertEquals(outOf("mine"), join(cwd, "mine/out"));
    assertEquals(outOf(), "/opt/gongkai/out");
    assertEquals(outOf("mine", "--out", "other"), join(cwd, "other"));
    assertThrows(() => outOf("nowhere"), TypeError, join(cwd, "nowhere"));
    assertThrows(() => outOf("mine", "yours"), TypeError, 'Cannot render "yours"');
    return Promise.resolve();
  }));
