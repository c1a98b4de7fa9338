// Whether the command line says a command as its form asks for it.
import { bodyOf, describeCommand } from './command-form.js';

const field = (name: string, kind: string, required = true) => ({ name, kind, required, label: name });

describe('a command on the command line', () => {
  it('reads yes and no, money, figures and several ids as their fields ask', () => {
    const fields = [
      field('approve', 'boolean'),
      field('fineFen', 'money'),
      field('stars', 'number'),
      field('parties', 'parties'),
      field('at', 'instant'),
    ];

    expect(
      bodyOf(
        [
          ['approve', 'no'],
          ['fineFen', '12900'],
          ['stars', '4'],
          ['parties', 'a,b'],
          ['at', '2026-11-27T09:30:00+08:00'],
        ],
        fields,
      ),
    ).toEqual({ approve: false, fineFen: 12_900, stars: 4, parties: ['a', 'b'], at: '2026-11-27T09:30:00+08:00' });
  });

  it('puts the parts of a person together', () => {
    const said = [
      ['party.role', 'agent'],
      ['party.name', '李小明'],
      ['authorised', 'true'],
    ] as const;

    expect(bodyOf(said, [field('party', 'person'), field('authorised', 'boolean')])).toEqual({
      party: { role: 'agent', name: '李小明' },
      authorised: true,
    });
  });

  it('sends what it cannot read as it is, so that the house names the fault', () => {
    expect(
      bodyOf(
        [
          ['stars', 'five'],
          ['approve', 'maybe'],
        ],
        [field('stars', 'number'), field('approve', 'boolean')],
      ),
    ).toEqual({ stars: 'five', approve: 'maybe' });
  });

  it('lists the fields of a command, which are required, and what may be chosen', () => {
    const help = describeCommand({
      name: 'add-party',
      label: '加入当事人…',
      allowed: true,
      fields: [
        { ...field('party', 'person'), options: [{ value: 'agent', label: '代理人' }] },
        { ...field('days', 'number', false), min: 1, max: 30 },
      ],
    });

    expect(help).toContain('--party.name --party.phone --party.address --party.role');
    expect(help).toMatch(/ {6}agent +代理人/);
    expect(help).toMatch(/--days +optional +number 1 to 30/);
  });
});
