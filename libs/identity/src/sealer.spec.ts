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
      text ? unseal(openText(vaultKeys, text.sealed, { ...PLACES[place], id: text.place })) : undefined;
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
    const name = one?.name?.sealed ?? new Uint8Array();

    expect(() => openText(vaultKeys, name, { ...PLACES.name, id: two?.person ?? '' })).toThrow('does not open');
    expect(() => openText(vaultKeys, name, { ...PLACES.address, id: one?.person ?? '' })).toThrow('does not open');
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

  it('costs little: four texts share one key agreement', () => {
    const people = [{ person, role: 'complainant' }] as const;
    const { story, parties } = sealer.sealFiling({ story: '买到过期的面包', people });

    const ephemeralOf = (sealed: Uint8Array | undefined) => Buffer.from(sealed?.subarray(10, 42) ?? []).toString('hex');
    const [party] = parties;
    const texts = [story, party?.name, party?.phone, party?.address];
    expect(new Set(texts.map((text) => ephemeralOf(text?.sealed))).size).toBe(1);
    expect(ephemeralOf(sealer.sealText('x', 'statement').sealed)).not.toBe(ephemeralOf(story.sealed));
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
