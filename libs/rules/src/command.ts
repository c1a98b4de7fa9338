// What anybody may ask of the house: every request, bell and imported row becomes one of these.
import type { Role } from './administration/roles.table.js';
import type { CaseKind, Outcome } from './case-file.js';
import type { Instant } from './calendar/local-date.js';
import type { WorkingCalendar } from './calendar/working-days.js';
import type { Ladder } from './escalation/ladder.table.js';
import type { LookLimits } from './lifecycle/look-limits.table.js';
import type { LetterHours } from './escalation/letter-hours.table.js';
import type { AnyCaseCommand } from './command/any-case.command.js';
import type { ComplaintCommand } from './command/complaint.command.js';
import type { AnnounceImportCommand, FileCommand } from './command/filing.command.js';
import type { ReportCommand } from './command/report.command.js';
import type { SettlementCommand } from './command/settlement.command.js';

export * from './command/any-case.command.js';
export * from './command/complaint.command.js';
export * from './command/filing.command.js';
export * from './command/report.command.js';
export * from './command/settlement.command.js';

/** `filer`: whoever filed and shows it by number and code; `enterprise`: one of the staff of an operator that settles directly. */
export type Actor =
  | { readonly kind: 'officer'; readonly account: string; readonly unit: string; readonly roles: readonly Role[] }
  | { readonly kind: 'filer' }
  | { readonly kind: 'enterprise'; readonly creditCode: string; readonly staff: string }
  | { readonly kind: 'system'; readonly name: 'timer' | 'import' | 'calendar' };

export type CaseCommand = AnyCaseCommand | ComplaintCommand | ReportCommand | SettlementCommand;
export type Command = FileCommand | AnnounceImportCommand | CaseCommand;
export type CommandType = Command['type'];
export type CaseCommandType = CaseCommand['type'];

/** Everything a decision needs besides the case: nobody asks the clock, the database or the environment. */
export interface DecideContext {
  readonly actor: Actor;
  readonly moment: Instant;
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
  /** The officer whom the command names, as his account stands now; not given where it names none, or nobody. */
  readonly named?: NamedOfficer | undefined;
  /** How often the officer looked at people before; not given where nobody looks. */
  readonly looks?: LooksTaken | undefined;
}

/** Looks at people by one officer, whatever the cases, before the present one. */
export interface LooksTaken {
  readonly lastHour: number;
  readonly lastDay: number;
}

export interface NamedOfficer {
  readonly account: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

/** What a city may set without touching the law; each has a default in `policy.ts`. */
export interface Policy {
  readonly city: string;
  readonly cityUnit: string;
  readonly intakeUnit: string;
  /** Working days between two rings of the top rung of an overdue clock. */
  readonly overdueRepeatDays: number;
  /** Working days between two reviews of a paused clock. */
  readonly pauseReviewDays: number;
  /** Ladders that were loaded; the newest of a unit wins over that of the city, that over those of the house. */
  readonly ladders: readonly Ladder[];
  /** When letters may go that need not go at once. */
  readonly letterHours: LetterHours;
  /** When a look at a person needs a second person, and when it raises an alarm. */
  readonly looks: LookLimits;
}

/** An outcome and kind are words of the lifecycle; exported so that readers can name them. */
export type CaseEnd = { readonly kind: CaseKind; readonly outcome: Outcome };
