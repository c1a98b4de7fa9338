// What went wrong on the wire: a problem+json answer, or no answer at all, always with a place for each word.
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

export interface CurrentVersion {
  readonly version: number | null;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly event: string | null;
}

export interface Problem {
  /** 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly basis: string;
  readonly allowed: readonly string[];
  readonly fields: readonly FieldFault[];
  readonly current: CurrentVersion | null;
}

export class WireProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'WireProblem';
    this.problem = problem;
  }
}

/** No answer: the network, or a server that is not there. */
export const noAnswer: Problem = {
  status: 0,
  code: 'network',
  title: '',
  detail: '',
  basis: '',
  allowed: [],
  fields: [],
  current: null,
};

/** Reads a body that may be problem+json and may be anything else. */
export function readProblem(status: number, body: unknown): Problem {
  const citation = field(body, 'citation');
  return {
    status,
    code: text(body, 'code') || String(status),
    title: text(body, 'title'),
    detail: text(body, 'detail'),
    basis: readBasis(citation),
    allowed: list(body, 'allowed').flatMap((name) => (typeof name === 'string' ? [name] : [])),
    fields: list(body, 'fields').map((fault) => ({ field: text(fault, 'field'), message: text(fault, 'message') })),
    current: readCurrent(field(body, 'current')),
  };
}

function readBasis(citation: unknown): string {
  const law = text(citation, 'law');
  return `${law === '' ? '' : `《${law.replace(/[《》]/g, '')}》`}${text(citation, 'article')}`;
}

function readCurrent(current: unknown): CurrentVersion | null {
  if (typeof current !== 'object' || current === null) return null;
  const version = field(current, 'version');
  return {
    version: typeof version === 'number' ? version : null,
    changedBy: text(current, 'changedBy') || text(field(current, 'changedBy'), 'name') || null,
    changedAt: text(current, 'changedAt') || null,
    event: text(current, 'event') || text(field(current, 'event'), 'text') || null,
  };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

function list(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}
