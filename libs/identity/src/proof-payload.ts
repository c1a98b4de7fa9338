// Reads a proof as it was sent: base64 of JSON, of which only the fields that are signed or needed go on.

export interface ProofParameters {
  readonly algorithm: string;
  readonly nonce: string;
  readonly salt: string;
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
  readonly keySignature: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  readonly data: { readonly purpose: string };
}

export interface ProofChallenge {
  readonly parameters: ProofParameters;
  readonly signature: string;
}

export interface Proof {
  readonly challenge: ProofChallenge;
  readonly solution: { readonly counter: number; readonly derivedKey: string };
}

const longestProof = 4000;
const longestText = 128;
const signatureForm = /^[0-9a-f]{64}$/;

type Fields = ReadonlyMap<string, unknown>;

/** Undefined for whatever is not a proof in form; whether it is a right one is another question. */
export function readProof(text: string): Proof | undefined {
  const sent = text.length > longestProof ? undefined : fieldsOf(jsonOf(text));
  const challenge = readChallenge(sent?.get('challenge'));
  const solution = fieldsOf(sent?.get('solution'));
  const counter = solution?.get('counter');
  const derivedKey = textOf(solution?.get('derivedKey'));
  if (challenge === undefined || typeof counter !== 'number' || derivedKey === undefined) return undefined;
  return { challenge, solution: { counter, derivedKey } };
}

export function readChallenge(value: unknown): ProofChallenge | undefined {
  const challenge = fieldsOf(value);
  const parameters = parametersOf(fieldsOf(challenge?.get('parameters')) ?? new Map());
  const signature = challenge?.get('signature');
  if (parameters === undefined || typeof signature !== 'string' || !signatureForm.test(signature)) return undefined;
  return { parameters, signature };
}

function parametersOf(given: Fields): ProofParameters | undefined {
  const words = ['algorithm', 'nonce', 'salt', 'keyPrefix', 'keySignature'].map((name) => textOf(given.get(name)));
  const numbers = ['cost', 'keyLength', 'expiresAt'].map((name) => wholeOf(given.get(name)));
  const [algorithm, nonce, salt, keyPrefix, keySignature] = words.filter((word) => word !== undefined);
  const [cost, keyLength, expiresAt] = numbers.filter((number) => number !== undefined);
  const purpose = textOf(fieldsOf(given.get('data'))?.get('purpose'));
  if (algorithm === undefined || nonce === undefined || salt === undefined || keyPrefix === undefined) return undefined;
  if (keySignature === undefined || cost === undefined || keyLength === undefined) return undefined;
  if (expiresAt === undefined || purpose === undefined) return undefined;
  return { algorithm, nonce, salt, keyPrefix, keySignature, cost, keyLength, expiresAt, data: { purpose } };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= longestText ? value : undefined;
}

function wholeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined;
}

function jsonOf(text: string): unknown {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return read;
  } catch {
    return undefined;
  }
}
