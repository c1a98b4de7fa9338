// Hands a short message to the bureau’s gateway over HTTP, as JSON that any gateway’s own form is easily made of.
import { DeliveryFault } from './delivery-fault.js';

export interface Sms {
  /** The same key is the same message: a gateway that knows it sends it once. */
  readonly key: string;
  /** A mobile number of the mainland, eleven digits. */
  readonly to: string;
  readonly text: string;
}

export interface SmsGatewayOptions {
  readonly url: string;
  readonly token: string | undefined;
}

const longestWaitMs = 10_000;
const firstServerFault = 500;
const tooMany = 429;

export class SmsGateway {
  constructor(private readonly options: SmsGatewayOptions) {}

  /** @throws DeliveryFault sms.refused, sms.unreachable; neither repeats what was sent or answered */
  async send({ key, to, text }: Sms): Promise<void> {
    const { url, token } = this.options;
    const answer = await fetch(url, {
      method: 'POST',
      // Whoever answers from elsewhere is not the gateway that was named.
      redirect: 'error',
      signal: AbortSignal.timeout(longestWaitMs),
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ id: key, to, text }),
    }).catch(() => {
      throw new DeliveryFault('sms.unreachable');
    });
    await answer.body?.cancel();
    if (answer.ok) return;
    const isTheirs = answer.status >= firstServerFault || answer.status === tooMany;
    throw new DeliveryFault(isTheirs ? 'sms.unreachable' : 'sms.refused');
  }
}
