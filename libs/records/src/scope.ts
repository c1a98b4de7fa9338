// For whom a transaction works: what is not named here is not seen.

/** Who is shown something: written down in the transaction that shows it, committed before anybody sees it. */
export interface Look {
  readonly unit: string;
  /** account:<id>. */
  readonly actor: string;
  readonly action: string;
  /** The case, where it is about one. */
  readonly number: string | null;
  /** A file by its id, and never what somebody wrote. */
  readonly facts?: { readonly attachment: string } | { readonly copy: string };
}
/** Units: an officer's own and those below. */
export interface UnitsScope {
  readonly city: string;
  readonly units: readonly string[];
  /** The account that asks, where some case or operator is closed to it: what is closed is as absent as what is foreign. */
  readonly concerned?: string | undefined;
  readonly look?: Look;
}
/** The units whose audit is read; a case is seen by its number only where it is in sight of the same units. */
export interface AuditScope extends UnitsScope {
  readonly audited: readonly string[];
}
/** One filing, for its filer. */
export interface FilingScope {
  readonly city: string;
  readonly filing: string;
}
/** One standing grant, for opening what is sealed. */
export interface GrantScope {
  readonly city: string;
  readonly grant: string;
}
/** One public number, before anybody knows whose it is. */
export interface AskingScope {
  readonly city: string;
  readonly asking: string;
}
/**
 * One draft: of the files that are sent before a filing, which become the filing's when it is made, or of what was typed. Each is
 * known by an id that only its browser can name.
 */
export interface DraftScope {
  readonly city: string;
  readonly draft: string;
}
/** A signed-in consumer: what he filed, and what he files now, with the draft that he may have. */
export interface ConsumerScope {
  readonly city: string;
  readonly consumer: string;
  readonly withDraft?: string | undefined;
}
/** A signed-in enterprise: the settlements of its credit code, while its account stands. */
export interface EnterpriseScope {
  readonly city: string;
  readonly enterprise: string;
}
/** An assisting body: what was entrusted to it, and the disputes that it tries to settle first. */
export interface BodyScope {
  readonly city: string;
  readonly body: string;
  /** The account that asks, where some case or operator is closed to it. */
  readonly concerned?: string | undefined;
  readonly look?: Look;
}
/** The house's own work; each name opens its own rows and no case. */
export interface SystemScope {
  readonly city: string;
  readonly system:
    | 'sweeper'
    | 'outbox'
    | 'import'
    | 'accounts'
    | 'seed'
    | 'housekeeping'
    | 'files'
    | 'public-door'
    | 'consumers'
    | 'enterprises'
    | 'audit'
    | 'keys'
    | 'forgetting'
    | 'disclosed'
    | 'figures';
}

export type Scope =
  | UnitsScope
  | AuditScope
  | FilingScope
  | GrantScope
  | AskingScope
  | DraftScope
  | ConsumerScope
  | EnterpriseScope
  | BodyScope
  | SystemScope;

export interface ScopeSettings {
  readonly city: string;
  readonly units: string;
  readonly filing: string;
  readonly grant: string;
  readonly asking: string;
  readonly draft: string;
  readonly consumer: string;
  readonly enterprise: string;
  readonly body: string;
  readonly system: string;
  readonly audited: string;
  readonly concerned: string;
}

/** @throws Error when a unit's code could be read as two */
export function settingsOf(scope: Scope): ScopeSettings {
  const units = 'units' in scope ? scope.units : 'body' in scope ? [scope.body] : [];
  const audited = 'audited' in scope ? scope.audited : [];
  if ([...units, ...audited].some((unit) => unit.includes(','))) throw new Error('A unit code has no comma.');
  return {
    city: scope.city,
    units: units.join(','),
    filing: 'filing' in scope ? scope.filing : '',
    grant: 'grant' in scope ? scope.grant : '',
    asking: 'asking' in scope ? scope.asking : '',
    draft: 'draft' in scope ? scope.draft : 'consumer' in scope ? (scope.withDraft ?? '') : '',
    consumer: 'consumer' in scope ? scope.consumer : '',
    enterprise: 'enterprise' in scope ? scope.enterprise : '',
    body: 'body' in scope ? scope.body : '',
    system: 'system' in scope ? scope.system : '',
    audited: audited.join(','),
    concerned: 'concerned' in scope ? (scope.concerned ?? '') : '',
  };
}
