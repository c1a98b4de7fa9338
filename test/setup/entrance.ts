// The entrance of a test house, with keys of its own, and the short way in for an officer without a second factor.
import { CodeSecrets, Entrance, type EntrancePolicy, FactorDesk, type Inside } from '#identity';
import type { Records } from '#records';
import { generateVaultKeyPair, keysAmong, readVaultKeys, readVaultPublicKey } from '#seal';

export interface TestEntrance {
  readonly entrance: Entrance;
  readonly factors: FactorDesk;
  readonly enter: (login: string, password: string) => Promise<Inside>;
}

export const testPolicy: EntrancePolicy = {
  secondFactor: 'optional',
  password: { leastLength: 10, leastKinds: 3, remembered: 5, mostDays: 90 },
  session: { idleMinutes: 30, hours: 12, isParallel: true },
};

export function openTestEntrance({ app, city }: Records, policy: EntrancePolicy = testPolicy): TestEntrance {
  const pair = generateVaultKeyPair();
  const secrets = new CodeSecrets({
    sealingKey: { current: readVaultPublicKey(pair.publicKey) },
    vaultKeys: keysAmong(readVaultKeys(pair.privateKey)),
  });
  const factors = new FactorDesk(app, { city, policy, secrets });
  const entrance = new Entrance(app, { city, policy, factors });
  return {
    entrance,
    factors,
    enter: async (login, password) => {
      const entering = await entrance.signIn(login, password);
      if (entering.at === 'step') throw new Error(`${login} still has to go through ${entering.step}`);
      return entering;
    },
  };
}
