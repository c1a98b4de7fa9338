// The queue's filter lives in the query string: a link shows a colleague the same list.
import type { CaseListQuery } from '../../wire/views.js';

const NAMES = ['view', 'unit', 'kind', 'station', 'handler', 'month', 'q'] as const;
export type FilterName = (typeof NAMES)[number];
export const USUAL_VIEW = 'open';
export const MAIN_VIEWS = [
  USUAL_VIEW,
  'mine',
  'approvals',
  'overdue',
  'today',
  'soon',
  'unassigned',
  'triage',
  'paused',
  'closed',
  'all',
] as const;

export function filterOf(parameters: URLSearchParams): CaseListQuery {
  return { view: USUAL_VIEW, ...Object.fromEntries(NAMES.flatMap((name) => given(parameters, name))) };
}

function given(parameters: URLSearchParams, name: FilterName): readonly (readonly [FilterName, string])[] {
  const value = parameters.get(name);
  return value === null || value === '' ? [] : [[name, value]];
}

export function changed(parameters: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

export function isFiltered(filter: CaseListQuery): boolean {
  return NAMES.some((name) => name !== 'view' && filter[name] !== undefined);
}
