// The whole way of a sealed person: filed, masked in lists, looked at with a recorded reason, opened for one answer.
import { generateVaultKeyPair, keysAmong, readVaultKeys, readVaultPublicKey } from '#seal';
import { seedDemoAccounts } from './demo-accounts.js';
import { actorOf } from './me.js';
import { Opener } from './opener.js';
import { Sealer } from './sealer.js';
import { openTestEntrance } from '../../../test/setup/entrance.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { type TestDesks, openTestDesks } from '../../../test/setup/desks.js';

const city = '411600';
const passphrase = 'plum-river-lantern';

describeWith('PostgreSQL', 'identity', () => {
  let desks: TestDesks;

  beforeAll(async () => {
    desks = await openTestDesks();
    await seedDemoAccounts(desks.records.app, { city, passphrase });
  });
  afterAll(() => desks.close());

  it('opens what was sealed at the door only under a grant, and masks it until then', async () => {
    const keys = generateVaultKeyPair();
    const sealer = new Sealer({ current: readVaultPublicKey(keys.publicKey) });
    const phone = `1${'38'}${'0'.repeat(4)}${'5678'}`;
    const sealed = sealer.sealFiling({
      story: '买的冰箱不制冷，要求退货。',
      people: [{ person: { name: '李小明', phone }, role: 'complainant' }],
    });
    const now = await desks.records.ledger.now();
    const filed = await desks.cases.file(
      {
        type: 'file',
        channel: 'phone',
        receivedFirstAt: now,
        receivedAt: now,
        story: sealed.story,
        parties: sealed.parties,
        parts: [
          {
            kind: 'complaint',
            kindStated: true,
            kindProposal: [],
            respondent: { name: '一间不存在的电器行', address: null, creditCode: null },
            routedTo: { unit: '411627', station: null, triage: false, reason: 'place-of-business' },
            realName: true,
            goodsClass: null,
            problemClass: null,
            insider: false,
            subject: 'general',
            settleFirst: null,
            amountFen: null,
          },
        ],
        consentToDisclosure: null,
        consentToEntrusting: null,
        external: null,
        closedAtSource: null,
        trackable: false,
      },
      null,
    );
    const { me } = await openTestEntrance(desks.records).enter('taikang.b', passphrase);
    const opener = new Opener(desks.records.vault, { city, vaultKeys: keysAmong(readVaultKeys(keys.privateKey)) });
    const asker = { actor: actorOf(me), scope: me.scope };
    const number = filed.cases[0]?.number ?? '';

    const storyLeave = await desks.looks.look(asker, number, {
      type: 'look',
      at: 'story',
      purpose: 'handling',
      words: null,
    });
    const personLeave = await desks.looks.look(asker, number, {
      type: 'look',
      at: 'person',
      purpose: 'contact',
      words: '与投诉人核对购买凭证的时间',
    });

    expect(sealed.parties).toMatchObject([{ nameMask: '李**', phoneMask: '138****5678' }]);
    expect(await opener.open(storyLeave.grantId)).toEqual({ what: 'story', story: '买的冰箱不制冷，要求退货。' });
    expect(await opener.open(personLeave.grantId)).toMatchObject({ people: [{ name: '李小明', phone }] });
    await expect(opener.open('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'opener.grant-expired',
    });
  });
});
