import type { Bilingual } from "@/model/mod.ts";

/** An expression that cannot be read. */
export class ExpressionError extends SyntaxError {
  constructor(readonly bilingual: Bilingual) {
    super(bilingual.en);
  }
}
