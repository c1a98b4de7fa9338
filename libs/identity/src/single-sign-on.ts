// The single sign-on of the government (OpenID Connect): asks its provider who somebody is, and believes only what stands.
import { createHmac } from 'node:crypto';
import type { SignOnIdentity, SignOnLinks } from '#records';
import type { Settings } from '#settings';
import * as oidc from 'openid-client';
import { IdentityFault } from './identity-fault.js';
import { drawToken, hashOfToken } from './token.js';

export interface SignOnProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The page of this house to which the provider sends the browser back; exactly so, without anything added. */
  readonly returnTo: string;
  /** Values of `acr` by which the provider says that it asked for a second factor. */
  readonly strongAcr: readonly string[];
}

/** What the browser brought back from the provider, as it stood in the address. */
export interface SignOnAnswer {
  readonly state: string;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
  readonly iss?: string | undefined;
}

export interface BegunSignOn {
  /** Goes into a cookie of this browser and nowhere else. */
  readonly token: string;
  /** Where the browser has to go. */
  readonly location: string;
}

/** Who came back; strong when the provider said that it asked for a second factor. */
export interface SignedOn extends SignOnIdentity {
  readonly isStrong: boolean;
}

/** What somebody was sent there for; it stands in front of the state, for the page that is come back to. */
export type SignOnPurpose = 'enter' | 'link';

/** What the settings say of it; undefined where a bureau has none. */
export function signOnProviderOf(settings: Settings): SignOnProvider | undefined {
  const { oidcIssuer, oidcClientId, oidcClientSecret, oidcStrongAcr, publicOrigin } = settings;
  if (oidcIssuer === undefined || oidcClientId === undefined || oidcClientSecret === undefined) return undefined;
  return {
    issuer: oidcIssuer,
    clientId: oidcClientId,
    clientSecret: oidcClientSecret,
    returnTo: `${publicOrigin ?? ''}/desk/sign-on`,
    strongAcr: oidcStrongAcr?.split(',') ?? [],
  };
}

const timeoutSeconds = 5;
const knownForMs = 3_600_000;
const networkCodes = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

export class SingleSignOn {
  private known: { readonly provider: oidc.Configuration; readonly until: number } | undefined;

  constructor(
    private readonly links: SignOnLinks,
    private readonly provider: SignOnProvider | undefined,
  ) {}

  get isOffered(): boolean {
    return this.provider !== undefined;
  }

  /** @throws IdentityFault sign-on.off */
  get issuer(): string {
    return this.options.issuer;
  }

  private get options(): SignOnProvider {
    if (this.provider === undefined) throw new IdentityFault('sign-on.off');
    return this.provider;
  }

  /** @param linksAccount the account that is to be linked; null where somebody is to enter @throws IdentityFault sign-on.unavailable */
  async begin(linksAccount: string | null): Promise<BegunSignOn> {
    const provider = await this.discover();
    const token = drawToken();
    const { state, nonce, verifier } = drawnFrom(token, linksAccount === null ? 'enter' : 'link');
    const location = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.options.returnTo,
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    await this.links.ask(hashOfToken(token), { linksAccount });
    return { token, location: location.href };
  }

  /**
   * Who the provider says it was. The question is gone afterwards, whatever the answer.
   * @param linksAccount as the question was asked: an answer to another one is none
   * @throws IdentityFault sign-in.missing, sign-on.refused, sign-on.unavailable
   */
  async read(token: string, linksAccount: string | null, answer: SignOnAnswer): Promise<SignedOn> {
    const question = await this.links.take(hashOfToken(token));
    if (question?.linksAccount !== linksAccount) throw new IdentityFault('sign-in.missing');
    const { state, nonce, verifier } = drawnFrom(token, linksAccount === null ? 'enter' : 'link');
    const provider = await this.discover();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, addressOf(this.options.returnTo, answer), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new IdentityFault('sign-on.refused');
      const { iss, sub, acr } = claims;
      return { issuer: iss, subject: sub, isStrong: typeof acr === 'string' && this.options.strongAcr.includes(acr) };
    } catch (fault) {
      throw asIdentityFault(fault);
    }
  }

  /** What the provider says of itself, asked anew every hour; while it is down, what it said last does as well. */
  private async discover(): Promise<oidc.Configuration> {
    if (this.known !== undefined && this.known.until > performance.now()) return this.known.provider;
    const { issuer, clientId, clientSecret } = this.options;
    const address = new URL(issuer);
    try {
      const provider = await oidc.discovery(address, clientId, undefined, oidc.ClientSecretPost(clientSecret), {
        timeout: timeoutSeconds,
        [oidc.customFetch]: onlyTo(address.origin),
        // The signature of the token is checked although it came over TLS: a gate before the provider may end that.
        execute: [
          oidc.enableNonRepudiationChecks,
          ...(address.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
        ],
      });
      this.known = { provider, until: performance.now() + knownForMs };
      return provider;
    } catch {
      if (this.known !== undefined) return this.known.provider;
      throw new IdentityFault('sign-on.unavailable');
    }
  }
}

/** All from the one token in the cookie: the house keeps none of them, and another browser can make none of them. */
function drawnFrom(
  token: string,
  purpose: SignOnPurpose,
): { readonly state: string; readonly nonce: string; readonly verifier: string } {
  const drawn = (what: string): string =>
    createHmac('sha256', token).update(`anqi sign-on ${what}`).digest('base64url');
  return { state: `${purpose}.${drawn(`state ${purpose}`)}`, nonce: drawn('nonce'), verifier: drawn('verifier') };
}

function addressOf(returnTo: string, answer: SignOnAnswer): URL {
  const address = new URL(returnTo);
  for (const [name, value] of Object.entries(answer)) {
    if (typeof value === 'string') address.searchParams.set(name, value);
  }
  return address;
}

/** Whatever a document of the provider names: this process talks to the provider's own origin, and follows nobody elsewhere. */
function onlyTo(origin: string): oidc.CustomFetch {
  return (address, { body, ...options }) => {
    if (new URL(address).origin !== origin) throw new TypeError('an address of the single sign-on lies elsewhere');
    return fetch(address, body === undefined ? options : { ...options, body });
  };
}

function asIdentityFault(fault: unknown): IdentityFault {
  if (fault instanceof IdentityFault) return fault;
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  const isAway = fault instanceof TypeError || (typeof code === 'string' && networkCodes.has(code));
  return new IdentityFault(isAway ? 'sign-on.unavailable' : 'sign-on.refused');
}
