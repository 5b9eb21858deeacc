const UNIT = /\((?:单位:?)?([亿万千]?元)\)/;

/**
 * The unit of money that a label or header names in brackets, as 本年收费金额(单位:元). What is printed
 * counts, not what the form prescribes.
 */
export function printedUnit(label: string): string | undefined {
  return UNIT.exec(label)?.[1];
}
