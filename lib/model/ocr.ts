/**
 * Whether text in pictures is recognized: `on` installs what it takes, where it is not installed;
 * `installed` does it where it is installed; `off` never does it.
 */
export type Ocr = typeof OCR[number];

export const OCR = ["on", "off", "installed"] as const;
