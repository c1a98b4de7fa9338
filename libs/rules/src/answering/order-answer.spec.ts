// An answer to whoever sent an order tells where it stands, and of a report never what came of it.
import { COMPLAINT_STATES, OUTCOMES, REPORT_STATES } from '../case-file.js';
import { orderStandingOf } from './order-answer.js';

describe('the answer to an order', () => {
  it.each([
    ['complaint', 'triage', null, 'examined'],
    ['complaint', 'awaiting-acceptance', null, 'examined'],
    ['complaint', 'in-mediation', null, 'mediated'],
    ['complaint', 'testing', null, 'mediated'],
    ['complaint', 'closed', 'refused', 'refused'],
    ['complaint', 'closed', 'agreement', 'agreed'],
    ['complaint', 'closed', 'withdrawn', 'settled'],
    ['complaint', 'closed', 'terminated', 'terminated'],
    ['settlement', 'negotiating', null, 'settling'],
    ['report', 'verifying', null, 'verified'],
    ['report', 'closed', 'transferred', 'elsewhere'],
    ['report', 'closed', 'merged', 'joined'],
  ] as const)('says of a %s that is %s with %s that it is %s', (kind, state, outcome, standing) => {
    expect(orderStandingOf({ kind, state, outcome })).toBe(standing);
  });

  it('says the same of every report that was verified, whatever came of it', () => {
    const came = ['instituted', 'not-instituted', 'decided', 'not-handled'] as const;

    expect(new Set(came.map((outcome) => orderStandingOf({ kind: 'report', state: 'closed', outcome })))).toEqual(
      new Set(['verified-to-its-end']),
    );
    expect(orderStandingOf({ kind: 'report', state: 'telling-reporter', outcome: null })).toBe('verified-to-its-end');
  });

  it('has something to say of every state and every end', () => {
    for (const state of [...COMPLAINT_STATES, ...REPORT_STATES])
      for (const kind of ['complaint', 'report', 'settlement', 'investigation'] as const)
        for (const outcome of [...OUTCOMES, null]) expect(orderStandingOf({ kind, state, outcome })).toBeTruthy();
  });
});
