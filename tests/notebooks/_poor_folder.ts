import { assertEquals } from "@std/assert";
import { withFolder } from "../support/folder.ts";
import { type NotebookRun, notebookRun } from "../support/notebook_run.ts";

const TEXT = "全年主动公开政府信息55条,深入推进政务公开,加强政策解读。".repeat(6);

/** A report that states how much was disclosed, and nothing on requests, reconsideration or channels. */
export function silent(place: string, year: number, text = TEXT): string {
  return `${place}${year}年政府信息公开工作年度报告\n一、概述\n${text}\n`;
}

/** Runs notebooks over a folder of these files, without coded figures. */
export function runOver(
  files: Readonly<Record<string, string>>,
  look: (run: NotebookRun) => void | Promise<void>,
  only?: readonly string[],
): Promise<void> {
  return withFolder(files, async (reports) => {
    const parameters = { reports, coded: "" };
    await using run = await notebookRun({ lang: "en", parameters, ...only && { only } });
    await look(run);
  });
}

/** Every notebook has saved a chart, or says that it cannot draw one. */
export function assertStated({ notebooks, charts, said }: NotebookRun): void {
  const numbers = notebooks.map(({ name }) => name.slice(0, 2));
  const mute = numbers.filter((number) =>
    !charts.some((chart) => chart.startsWith(`${number}_`)) &&
    !/^Cannot (?:draw|show)/m.test(said(number))
  );
  assertEquals(mute, []);
}
