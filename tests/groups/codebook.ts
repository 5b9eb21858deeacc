import { importTests } from "../support/grouped_tests.ts";

await importTests("codebook");
