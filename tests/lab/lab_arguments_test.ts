import { assertEquals } from "@std/assert";
import { labArguments } from "@/lab/lab_arguments.ts";

const LOCAL = "--ip=127.0.0.1";

Deno.test("labArguments() takes a project first, and gives JupyterLab the rest after the defaults", () => {
  assertEquals(labArguments([], 1000), { folder: null, help: false, options: [LOCAL] });
  assertEquals(labArguments(["../mine", "--port", "8890", "--ip=0.0.0.0"], 1000), {
    folder: "../mine",
    help: false,
    options: [LOCAL, "--port", "8890", "--ip=0.0.0.0"],
  });
  assertEquals(labArguments(["--port", "8890"], 1000).folder, null);
});

Deno.test("labArguments() allows root where root runs it; Windows has no numbers of users", () => {
  assertEquals(labArguments(["--no-browser"], 0).options, [LOCAL, "--allow-root", "--no-browser"]);
  assertEquals(labArguments(["--no-browser"], null).options, [LOCAL, "--no-browser"]);
});
