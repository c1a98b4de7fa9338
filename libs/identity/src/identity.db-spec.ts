// Who may enter, and what stays sealed until a recorded look opens it.
import { generateVaultKeyPair, readVaultPrivateKey, readVaultPublicKey } from '#seal';
import { Accounts } from './accounts.js';
import { demoLogins, seedDemoAccounts } from './demo-accounts.js';
import { actorOf } from './me.js';
import { Opener } from './opener.js';
import { Sealer } from './sealer.js';
import { Sessions } from './sessions.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { type TestDesks, openTestDesks } from '../../../test/setup/desks.js';

const city = '411600';
const passphrase = 'plum-river-lantern';

describeWith('PostgreSQL', 'identity', () => {
  let desks: TestDesks;
  let accounts: Accounts;
  let sessions: Sessions;

  beforeAll(async () => {
    desks = await openTestDesks();
    await seedDemoAccounts(desks.records.app, { city, passphrase });
    accounts = new Accounts(desks.records.app, { city });
    sessions = new Sessions(desks.records.app, { city });
  });
  afterAll(() => desks.close());

  it('seeds each officer of the demo once, each under a name of his own', async () => {
    await seedDemoAccounts(desks.records.app, { city, passphrase });

    const inTaikang = await accounts.listAssignable('411627');

    expect(inTaikang).toHaveLength(5);
    expect(new Set(demoLogins.map(({ name }) => name)).size).toBe(demoLogins.length);
  });

  it('lets an officer in, knows him at the next request, and forgets him when he leaves', async () => {
    const { token, me } = await accounts.signIn('Taikang.A', passphrase);

    expect(me).toMatchObject({ login: 'taikang.a', unit: '411627', roles: ['officer'] });
    expect((await sessions.find(token))?.account).toBe(me.account);

    await sessions.end(token);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('shows a county its own cases only, and the city all of them', async () => {
    const county = await accounts.signIn('luyi.a', passphrase);
    const centre = await accounts.signIn('12315.a', passphrase);

    expect(county.me.scope.units).toEqual(['411628']);
    expect(centre.me.scope.units).toEqual(expect.arrayContaining(['411600', '411600-12315', '411628', '411627']));
  });

  it('answers an unknown name and a wrong password alike', async () => {
    const answers = await Promise.allSettled([
      accounts.signIn('nobody.here', passphrase),
      accounts.signIn('luyi.b', 'wrong'),
    ]);

    expect(answers).toMatchObject([
      { status: 'rejected', reason: { code: 'session.refused' } },
      { status: 'rejected', reason: { code: 'session.refused' } },
    ]);
  });

  it('locks a name after five wrong passwords, even for the right one', async () => {
    for (let time = 0; time < 5; time += 1) {
      await expect(accounts.signIn('fugou.b', 'wrong')).rejects.toMatchObject({ code: 'session.refused' });
    }

    await expect(accounts.signIn('fugou.b', passphrase)).rejects.toMatchObject({ code: 'session.locked' });
  });

  it('puts a disabled officer out at his next request', async () => {
    const { token, me } = await accounts.signIn('xihua.b', passphrase);

    await accounts.disableAccount(me.account);

    expect(await sessions.find(token)).toBeUndefined();
    await expect(accounts.signIn('xihua.b', passphrase)).rejects.toMatchObject({ code: 'session.refused' });
  });

  it('opens what was sealed at the door only under a grant, and masks it until then', async () => {
    const keys = generateVaultKeyPair();
    const sealer = new Sealer(readVaultPublicKey(keys.publicKey));
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
    const { me } = await accounts.signIn('taikang.b', passphrase);
    const opener = new Opener(desks.records.vault, { city, privateKey: readVaultPrivateKey(keys.privateKey) });
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
