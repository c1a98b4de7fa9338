// Each ground of termination says what it presupposes, and none says it that the law does not list.
import { GROUNDS } from '../statute/grounds.table.js';
import { TERMINATION_NEEDS, needsOf } from './termination-needs.table.js';

describe('what a termination presupposes', () => {
  it('is written down for each ground of both lists, once, and for no other', () => {
    const grounds = GROUNDS.filter(({ kind }) => kind === 'termination').map(({ code }) => code);

    expect(TERMINATION_NEEDS.map(({ ground }) => ground)).toEqual(grounds);
  });

  it('is a fault of the table where it is missing', () => {
    expect(() => needsOf('TERM-20-21-8')).toThrow('no row');
  });
});
