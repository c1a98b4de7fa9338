// The door of the settings room: what the other rooms may use of it.
export { giveLastWords } from './last-words.js';
export { OutgoingRefused, callOnlyWhoIsNamed, keepOutgoingTo, listOutgoing } from './outgoing.js';
export { SettingsFault } from './settings-fault.js';
export { Settings, filePeriodsOf, lookLimitsOf, readSettings, settingsTable } from './settings.js';
export type { ProcessName, RunMode, SecondFactorRule, SettingRow } from './settings.js';
