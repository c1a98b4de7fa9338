// Speaks with the authenticator of this machine: the house's question in, its answer out, both in base64url.
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { NewPasskey, PasskeyEnrolQuestion, PasskeyEnterQuestion, PasskeyProof } from '../../wire/views.js';

/** Whether this page may use passkeys: they want https, or the name localhost. */
export function canUsePasskeys(): boolean {
  return window.isSecureContext && typeof window.PublicKeyCredential === 'function';
}

const type = 'public-key';
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** @throws WebAuthnError when the person declines or the authenticator cannot */
export async function signWithPasskey(question: PasskeyEnterQuestion): Promise<PasskeyProof> {
  const { challenge, rpId, known, timeoutMs } = question;
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge,
      rpId,
      timeout: timeoutMs,
      userVerification: 'preferred',
      allowCredentials: known.map((key) => ({ id: key.id, type, transports: key.transports })),
    },
  });
  const { clientDataJSON, authenticatorData, signature } = response;
  return { id, clientDataJson: clientDataJSON, authenticatorData, signature };
}

/** @throws WebAuthnError as above, or when this authenticator is enrolled already */
export async function makePasskey(question: PasskeyEnrolQuestion, name: string): Promise<NewPasskey> {
  const { challenge, rpId, rpName, userId, userName, algorithms, known, timeoutMs } = question;
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge,
      rp: { id: rpId, name: rpName },
      user: { id: userId, name: userName, displayName: userName },
      pubKeyCredParams: algorithms.map((alg) => ({ alg, type })),
      timeout: timeoutMs,
      attestation: 'none',
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
      excludeCredentials: known.map((key) => ({ id: key.id, type, transports: key.transports })),
    },
  });
  const { clientDataJSON, attestationObject } = response;
  const reachedBy = transports.filter((transport) => response.transports?.includes(transport) === true);
  return { name, id, clientDataJson: clientDataJSON, attestationObject, transports: reachedBy };
}
