// A provider of single sign-on on this machine, whose tokens a test may spoil before they leave it.
import { type MutableToken, OAuth2Server } from 'oauth2-mock-server';

export interface TestProvider {
  readonly issuer: string;
  /** Whom the next tokens mean, and what else they say. */
  readonly says: (claims: Readonly<Record<string, unknown>>) => void;
  /** Changes the answer of the token endpoint as it leaves. */
  readonly spoils: (change: ((answer: Record<string, unknown>) => void) | undefined) => void;
  /** Goes to the provider as a browser would; @returns the parameters with which it was sent back */
  readonly visit: (location: string) => Promise<Readonly<Record<string, string>>>;
  readonly stop: () => Promise<void>;
}

export async function startSignOnProvider(): Promise<TestProvider> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  const issuer = server.issuer.url ?? '';
  let claims: Readonly<Record<string, unknown>> = { sub: 'officer-1' };
  let change: ((answer: Record<string, unknown>) => void) | undefined;
  server.service.on('beforeTokenSigning', (token: MutableToken) => Object.assign(token.payload, claims));
  server.service.on('beforeResponse', (answer: { body: Record<string, unknown> }) => change?.(answer.body));
  return {
    issuer,
    says: (said) => (claims = said),
    spoils: (next) => (change = next),
    visit: async (location) => {
      const answer = await fetch(location, { redirect: 'manual' });
      const back = new URL(answer.headers.get('location') ?? 'http://nowhere');
      return Object.fromEntries(back.searchParams);
    },
    stop: () => server.stop(),
  };
}
