// The one refusal of this room: every fault of the environment, told together.

export interface SettingFault {
  readonly name: string;
  readonly sentence: string;
}

export class SettingsFault extends Error {
  readonly code = 'settings.refused';

  constructor(readonly faults: readonly SettingFault[]) {
    super(['The settings do not stand:', ...faults.map(({ name, sentence }) => `  ${name}: ${sentence}`)].join('\n'));
    this.name = 'SettingsFault';
  }
}
