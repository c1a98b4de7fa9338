// Writes beside each setting what a person must know of it, as a table that documents can print.

export type ProcessName = 'house' | 'api' | 'worker' | 'migrate';

export interface SettingRow {
  readonly name: string;
  readonly field: string;
  readonly unit: string;
  readonly fallback: string | undefined;
  /** The processes that cannot work without it; the house fills the gaps itself in demo mode. */
  readonly neededBy: readonly ProcessName[];
  readonly isSecret: boolean;
  /** Whether it names a host that the house calls. */
  readonly isCalled: boolean;
  readonly sentence: string;
}

type Reading = (text: string) => string | number;

interface Row extends SettingRow {
  readonly read: Reading;
}

const rows: Row[] = [];

export const settingRows: readonly Row[] = rows;

/** A text that is not written in plain digits becomes NaN, which every number check refuses. */
export const wholeNumber: Reading = (text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

export function Setting(row: Partial<Omit<Row, 'field'>> & Pick<Row, 'name' | 'unit' | 'sentence'>): PropertyDecorator {
  return (_target, property) => {
    rows.push({
      fallback: undefined,
      neededBy: [],
      isSecret: false,
      isCalled: false,
      read: (text) => text,
      ...row,
      field: String(property),
    });
  };
}
