/** Proves that wall times of Chinese spreadsheets become the right instants, and impossible ones none. */
import { shanghai } from './sheet-files.cases.js';
import { readWallTime, wallTextOfInstant, wallTextOfSerial } from './shanghai-time.js';

describe('a time in a spreadsheet', () => {
  it.each([
    ['2026-08-04 09:12:33', '2026-08-04T01:12:33.000Z'],
    ['2026-08-04 09:12:33.0', '2026-08-04T01:12:33.000Z'],
    ['2026/8/4 9:12', '2026-08-04T01:12:00.000Z'],
    ['2026.8.4 9:12', '2026-08-04T01:12:00.000Z'],
    ['2026年8月4日', '2026-08-03T16:00:00.000Z'],
    ['2026年8月4日 9时12分33秒', '2026-08-04T01:12:33.000Z'],
    ['2026年8月4日9时', '2026-08-04T01:00:00.000Z'],
    ['2026/8/4 下午 9:12', '2026-08-04T13:12:00.000Z'],
    ['2026/8/4 上午12:05', '2026-08-03T16:05:00.000Z'],
    ['2026-08-04 09:12:33 PM', '2026-08-04T13:12:33.000Z'],
    ['2026-08-04T09:12:33', '2026-08-04T01:12:33.000Z'],
    ['2026-08-04T09:12:33+08:00', '2026-08-04T01:12:33.000Z'],
    ['2026-08-04T01:12:33Z', '2026-08-04T01:12:33.000Z'],
    ['20260804091233', '2026-08-04T01:12:33.000Z'],
    ['20260804', '2026-08-03T16:00:00.000Z'],
    ['2026-08-04 24:00:00', '2026-08-04T16:00:00.000Z'],
    ['2024-02-29', '2024-02-28T16:00:00.000Z'],
    ['46238.5', '2026-08-04T04:00:00.000Z'],
    ['２０２６－０８－０４　０９：１２', '2026-08-04T01:12:00.000Z'],
  ])('%s is read as Shanghai time', (written, instant) => {
    expect(readWallTime(written)).toMatchObject({ ok: true, instant });
  });

  it.each(['2026-13-01', '2026-02-30 08:00', '2025-02-29', '2026-08-04 25:00', '2026-08-04 09:61', '0000-01-01'])(
    '%s does not exist',
    (written) => {
      expect(readWallTime(written)).toEqual({ ok: false, problem: 'impossible' });
    },
  );

  it.each(['昨天', '8/4/26 9:12', '08-04', '123', '99999', 'NaN', '2026-08', '2026-08-04 九点'])(
    '%s cannot be read',
    (written) => {
      expect(readWallTime(written)).toEqual({ ok: false, problem: 'unreadable' });
    },
  );

  it('without a time of day says so', () => {
    expect(readWallTime('2026-08-04')).toMatchObject({ dateOnly: true });
    expect(readWallTime('2026-08-04 00:00')).toMatchObject({ dateOnly: false });
  });

  it('comes back as the same wall time', () => {
    expect(wallTextOfInstant(shanghai('2026-08-04 09:12:33'))).toBe('2026-08-04 09:12:33');
    expect(wallTextOfSerial(46238)).toBe('2026-08-04');
    expect(wallTextOfSerial(44776.5, true)).toBe('2026-08-04 12:00:00');
  });
});
