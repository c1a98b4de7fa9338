// When a clock counts as having jumped, and when it is trusted again.
import fc from 'fast-check';
import { ClockGuard } from './clock-guard.js';

const noon = Date.UTC(2026, 10, 24, 4);
const at = (seconds: number, aheadSeconds = 0) => ({
  databaseMs: noon + (seconds + aheadSeconds) * 1000,
  monotonicMs: 500_000 + seconds * 1000,
});

describe('the clock guard', () => {
  it.each([61, -61, 86_400, -86_400])('holds effects back when the database is suddenly %i s off', (ahead) => {
    const guard = new ClockGuard();
    guard.observe(at(0));

    const judgement = guard.observe(at(5, ahead));

    expect(judgement).toEqual({ stands: false, jumpSeconds: ahead });
    expect(guard.stands).toBe(false);
  });

  it.each([60, -60, 5, 0])('takes %i s for what clocks do', (ahead) => {
    const guard = new ClockGuard();
    guard.observe(at(0));

    expect(guard.observe(at(5, ahead))).toEqual({ stands: true });
  });

  it('trusts the first reading, for there is nothing to compare it with', () => {
    expect(new ClockGuard().observe(at(0, 1_000_000))).toEqual({ stands: true });
  });

  it('goes on holding back as long as the clock stays wrong, and is satisfied when it comes back', () => {
    const guard = new ClockGuard();
    guard.observe(at(0));

    const judgements = [at(5, 3600), at(10, 3600), at(15, 3601), at(20, 0)].map((reading) => guard.observe(reading));

    expect(judgements.map(({ stands }) => stands)).toEqual([false, false, false, true]);
  });

  it('does not call a long silence a jump: a machine that slept knows how long', () => {
    const guard = new ClockGuard();
    guard.observe(at(0));

    expect(guard.observe(at(9 * 3600))).toEqual({ stands: true });
  });

  it('never adds up to a jump what two clocks drift apart from one reading to the next', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -59, max: 59 }), { minLength: 1, maxLength: 200 }), (steps) => {
        const guard = new ClockGuard();
        let ahead = 0;
        guard.observe(at(0));
        return steps.every((step, index) => guard.observe(at(5 * (index + 1), (ahead += step))).stands);
      }),
    );
  });
});
