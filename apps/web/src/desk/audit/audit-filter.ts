// What the audit is asked for stands in the address of the page: days there, instants at the API.
import type { AuditQuery } from '../../wire/views.js';

export const FILTER_NAMES = ['unit', 'action', 'actor', 'number', 'from', 'to'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

export function filterOf(parameters: URLSearchParams): AuditQuery {
  const given = (name: FilterName): string | undefined => parameters.get(name) ?? undefined;
  const [unit, action, actor, number] = [given('unit'), given('action'), given('actor'), given('number')];
  const [from, to] = [beginningOf(given('from'), 0), beginningOf(given('to'), 1)];
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(action === undefined ? {} : { action }),
    ...(actor === undefined ? {} : { actor }),
    ...(number === undefined ? {} : { number }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** When a day begins in Shanghai, or one after it: the last day is asked for whole. */
function beginningOf(day: string | undefined, later: number): string | undefined {
  if (day === undefined || !dayForm.test(day)) return undefined;
  const begins = new Date(`${day}T00:00:00+08:00`);
  if (Number.isNaN(begins.getTime())) return undefined;
  return new Date(begins.getTime() + later * 86_400_000).toISOString();
}

/** The address with one part of it changed; an empty one is left out. */
export function changed(parameters: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
