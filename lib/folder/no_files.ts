import { resolve } from "node:path";

/** The error for a folder that holds no file but those passed over, by their names. */
export function noFiles(folder: string, passedOver: readonly string[] = []): TypeError {
  const others = passedOver.length === 0
    ? ""
    : ` but what is passed over: ${passedOver.join(", ")}`;
  return new TypeError(
    `Cannot load the reports of "${resolve(folder)}": the folder holds no file${others}; ` +
      "put reports into it",
  );
}
