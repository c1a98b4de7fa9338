// A23, A24: who files without an account pays with a sum, once for each filing; and no machine ever drops what was filed.
import { randomBytes, randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { anyComplaint, anyReport } from '../factories/filing-request.factory.js';
import { askedProof, solvedChallenge, solvedProof, writtenProof } from '../factories/proof.factory.js';
import type { FilingReceipt } from '../../apps/api/src/filing/filing.dto.js';
import { bodyOf, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

describeWith('PostgreSQL', 'a filing without an account', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => house.close());

  const send = (proof: string | undefined, body: object = anyReport(), key: string = randomUUID()) => {
    const asking = house.ask().post('/api/v1/filings').set('Idempotency-Key', key);
    return (proof === undefined ? asking : asking.set('Proof-Of-Work', proof)).send(body);
  };

  it('A23 is not taken without a proof of work', async () => {
    const answer = await send(undefined);

    expect(answer.status).toBe(428);
    expect(problemOf(answer).code).toBe('proof.missing');
  });

  it('A23 is taken with one, and the same proof takes no other', async () => {
    const proof = await solvedProof(house.origin, 'filing');
    const answers = [await send(proof), await send(proof)];

    expect(answers.map(({ status }) => status)).toEqual([201, 409]);
    expect(problemOf(answers[1] ?? { text: '' }).code).toBe('proof.spent');
  });

  it('is answered again when the same request is sent again, with the proof it had', async () => {
    const [proof, key, body] = [await solvedProof(house.origin, 'filing'), randomUUID(), anyReport()];
    const [first, second] = [await send(proof, body, key), await send(proof, body, key)];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(bodyOf<FilingReceipt>(second).queryCode).toBe(bodyOf<FilingReceipt>(first).queryCode);
  });

  it('A23 is taken once when twenty with one proof race', async () => {
    const proof = await solvedProof(house.origin, 'filing');
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(proof)));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it('costs no proof when the form has a fault', async () => {
    const proof = await solvedProof(house.origin, 'filing');
    const { consentToDisclosure: _unanswered, ...incomplete } = anyComplaint();
    const answers = [
      await send(proof, { ...anyReport(), story: '' }),
      await send(proof, incomplete),
      await send(proof),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 201]);
  });

  it('A23 does not take the proof of another purpose', async () => {
    const answer = await send(await solvedProof(house.origin, 'code'));

    expect(problemOf(answer).code).toBe('proof.refused');
  });

  it('A23 does not take a proof that has run out', async () => {
    const challenge = await askedProof(house.origin, 'filing');
    const proof = await solvedChallenge(challenge);
    jest.spyOn(Date, 'now').mockReturnValue((challenge.parameters.expiresAt + 1) * 1000);

    expect(problemOf(await send(proof)).code).toBe('proof.ended');
  });

  it('A23 takes no sum that was made easier, prolonged, guessed or made up', async () => {
    const challenge = await askedProof(house.origin, 'filing');
    const { parameters } = challenge;
    const later = parameters.expiresAt + 3600;
    const solution = { counter: 0, derivedKey: parameters.keyPrefix.padEnd(64, '0') };
    const proofs = [
      await solvedChallenge({ ...challenge, parameters: { ...parameters, keyPrefix: '0' } }),
      await solvedChallenge({ ...challenge, parameters: { ...parameters, cost: 1, keyPrefix: '0' } }),
      await solvedChallenge({ ...challenge, parameters: { ...parameters, expiresAt: later } }),
      writtenProof({ challenge, solution }),
      writtenProof({ challenge: { ...challenge, signature: '0'.repeat(64) }, solution }),
      writtenProof({ challenge, solution: { ...solution, counter: 'Infinity' } }),
      writtenProof({ challenge: { ...challenge, signature: [challenge.signature] }, solution }),
      writtenProof([]),
      '{}',
      '%00',
      randomBytes(3000).toString('base64'),
    ];
    const answers = await Promise.all(proofs.map((proof) => send(proof)));

    expect(answers.map((answer) => problemOf(answer).code)).toEqual(proofs.map(() => 'proof.refused'));
  });

  it('A23 costs more the more were taken within ten minutes', async () => {
    await house.records.app.inScope({ city: house.records.city, system: 'public-door' }, ({ query }) =>
      query(
        `INSERT INTO spent_proof (city, proof_hash, spent_for, expires_at)
         SELECT scope_city(), sha256(n::text::bytea), sha256(n::text::bytea), now() + interval '9 minutes' FROM generate_series(1, 1000) n`,
      ),
    );
    const proofs = await Promise.all(Array.from({ length: 30 }, () => solvedProof(house.origin, 'filing')));
    const tries = proofs.map((proof) => Number(/"counter":(\d+)/.exec(Buffer.from(proof, 'base64').toString())?.[1]));

    expect(Math.max(...tries)).toBeGreaterThan(4);
  });

  it('A24 is taken and numbered however fast it was sent: a person judges it, no machine drops it', async () => {
    const proof = await solvedProof(house.origin, 'filing');

    expect((await send(proof)).status).toBe(201);
  });
});

describeWith('PostgreSQL', 'a demo that asks for no proof', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ settings: { PROOF_OF_WORK_TRIES: '0' } });
  });
  afterAll(() => house.close());

  it('says so, and takes filings without one', async () => {
    const question = await house.ask().get('/api/v1/proof?for=filing');
    const filed = await house.ask().post('/api/v1/filings').set('Idempotency-Key', randomUUID()).send(anyReport());

    expect(question.text).toBe('{}');
    expect(filed.status).toBe(201);
  });
});
