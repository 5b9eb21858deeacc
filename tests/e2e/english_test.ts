/** The run of all notebooks in English; the one in Chinese is part of `deno task test`. */
import { testWholeRun } from "../notebooks/_whole_run.ts";

testWholeRun("en");
