// Whether what is sealed at the door opens in its own place only, and what a list may show of a person.
import { generateVaultKeyPair, keysAmong, openText, readVaultKeys, readVaultPublicKey, unseal } from '#seal';
import { maskName, maskPhone } from './mask.js';
import { PLACES, Sealer } from './sealer.js';

const pair = generateVaultKeyPair();
const vaultKeys = keysAmong(readVaultKeys(pair.privateKey));
const sealer = new Sealer({ current: readVaultPublicKey(pair.publicKey) });
const mobile = ['138', '1234', '5678'].join('');
const person = { name: '李小明', phone: mobile, address: '太康县城关回族镇某小区' };

describe('a filing sealed at the door', () => {
  it('opens again, each text in the row and column for which it was sealed', () => {
    const { story, parties } = sealer.sealFiling({
      story: '买到过期的面包',
      people: [{ person, role: 'complainant' }],
    });

    const open = (text: typeof story | null | undefined, place: keyof typeof PLACES): string | undefined =>
      text ? unseal(openText(vaultKeys, text.sealed, { ...PLACES[place], id: text.place }, text.wrapped)) : undefined;
    const [party] = parties;
    expect(open(story, 'story')).toBe('买到过期的面包');
    expect(open(party?.name, 'name')).toBe(person.name);
    expect(open(party?.phone, 'phone')).toBe(person.phone);
    expect(open(party?.address, 'address')).toBe(person.address);
    expect([party?.name?.place, party?.phone?.place, party?.address?.place]).toEqual(Array(3).fill(party?.person));
  });

  it('does not open when a name is put into another person, or into the column of the address', () => {
    const [one, two] = sealer.sealFiling({
      story: '',
      people: [
        { person, role: 'complainant' },
        { person, role: 'agent' },
      ],
    }).parties;
    const { sealed: name, wrapped } = one?.name ?? { sealed: new Uint8Array(), wrapped: new Uint8Array() };

    expect(() => openText(vaultKeys, name, { ...PLACES.name, id: two?.person ?? '' }, wrapped)).toThrow(
      'does not open',
    );
    expect(() => openText(vaultKeys, name, { ...PLACES.address, id: one?.person ?? '' }, wrapped)).toThrow(
      'does not open',
    );
  });

  it('gives a reporter no mask, and no list a way to guess one', () => {
    const reporter = sealer.sealPerson(person, 'reporter');

    expect([reporter.nameMask, reporter.phoneMask]).toEqual([null, null]);
    expect(reporter.name).not.toBeNull();
  });

  it('keeps nothing where nothing was written, and counts characters as people do', () => {
    const { name, phone, address, nameMask } = sealer.sealPerson({ name: '' }, 'complainant');

    expect([name, phone, address, nameMask]).toEqual([null, null, null, null]);
    expect(sealer.sealText('𠮷野家', 'statement').characters).toBe(3);
  });

  it('costs little: story and people share one key agreement, and still have a data key each, to be forgotten alone', () => {
    const people = [
      { person, role: 'complainant' },
      { person, role: 'agent' },
    ] as const;
    const { story, parties } = sealer.sealFiling({ story: '买到过期的面包', people });

    const partOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes?.subarray(10, 42) ?? []).toString('hex');
    const texts = [story, ...parties.flatMap(({ name, phone, address }) => [name, phone, address])];
    expect(texts).toHaveLength(7);
    expect(new Set(texts.map((text) => partOf(text?.wrapped))).size).toBe(1);
    expect(new Set(texts.map((text) => partOf(text?.sealed))).size).toBe(3);
    expect(partOf(sealer.sealText('x', 'statement').wrapped)).not.toBe(partOf(story.wrapped));
  });
});

describe('a mask', () => {
  it.each([
    ['李小明', '李**'],
    ['李明', '李*'],
    ['欧阳小小明', '欧**'],
    ['李', '*'],
    ['  ', null],
    ['\u0000李明', '***'],
    ['\ud800明', '**'],
  ])('of the name %j is %j', (name, mask) => {
    expect(maskName(name)).toBe(mask);
  });

  it.each([
    ['a mobile number', mobile, '138****5678'],
    ['one with the country before it', `+86 ${mobile}`, '138****5678'],
    ['a short number', '8223344', '****44'],
    ['a number too short to show any of it', '110', '****'],
    ['words instead of a number', '无', null],
  ])('of %s shows too little to call', (_what, phone, mask) => {
    expect(maskPhone(phone)).toBe(mask);
  });
});
