// What the doors of signing in answer, made from what the identity room says.
import type { EnrolQuestion, EnterQuestion, Entering, Me } from '#identity';
import { PASSKEY_TRANSPORTS } from '#identity';
import type { KnownPasskey, PasskeyEnrolView, PasskeyEnterView, SessionView, SignInView } from './session.dto.js';

export function sessionView({ account, login, name, unit, unitName, roles, scopeUnits }: Me): SessionView {
  return { account, login, name, unit, unitName, roles, scopeUnits };
}

export function signInView(entering: Entering, recoveryCodes: readonly string[] = []): SignInView {
  const shown = recoveryCodes.length === 0 ? {} : { recoveryCodes };
  if (entering.at === 'step') return { next: entering.step, ways: entering.ways, ...shown };
  const { me, displaced, lastSignInAt } = entering;
  return {
    next: 'none',
    ways: [],
    session: sessionView(me),
    displaced,
    ...(lastSignInAt === null ? {} : { lastSignInAt: lastSignInAt.toISOString() }),
    ...shown,
  };
}

export function passkeyEnterView({ challenge, rpId, allowCredentials, timeout }: EnterQuestion): PasskeyEnterView {
  return { challenge, rpId: rpId ?? '', known: knownOf(allowCredentials ?? []), timeoutMs: timeout ?? 0 };
}

export function passkeyEnrolView(question: EnrolQuestion): PasskeyEnrolView {
  const { challenge, rp, user, pubKeyCredParams, excludeCredentials, timeout } = question;
  return {
    challenge,
    rpId: rp.id ?? '',
    rpName: rp.name,
    userId: user.id,
    userName: user.name,
    algorithms: pubKeyCredParams.map(({ alg }) => alg),
    known: knownOf(excludeCredentials ?? []),
    timeoutMs: timeout ?? 0,
  };
}

function knownOf(
  credentials: readonly { readonly id: string; readonly transports?: readonly string[] }[],
): readonly KnownPasskey[] {
  return credentials.map(({ id, transports = [] }) => ({
    id,
    transports: PASSKEY_TRANSPORTS.filter((transport) => transports.includes(transport)),
  }));
}
