// Signing in with a code in two steps on one page: the address, then the six digits; nothing of it in the address bar.
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { done, problemOf, spoken, wire } from '../../wire/wire.js';
import { prove } from '../proof/prove.js';
import { AddressStep } from './address-step.js';
import { CodeStep } from './code-step.js';

export function CodeSignIn({ onInside }: { readonly onInside: () => void }): ReactElement {
  const [address, setAddress] = useState('');
  const [proving, setProving] = useState(false);
  const asking = useMutation({
    mutationFn: async () => {
      setProving(true);
      const header = await prove('code').finally(() => setProving(false));
      return spoken(wire.POST('/api/v1/consumer/code', { params: { header }, body: { address } }));
    },
  });
  const entering = useMutation({
    meta: { signingIn: true },
    mutationFn: (code: string) => done(wire.POST('/api/v1/consumer/session', { body: { address, code } })),
    onSuccess: onInside,
  });
  const again = (): void => {
    entering.reset();
    asking.reset();
  };
  if (asking.data === undefined) {
    return (
      <AddressStep
        address={address}
        onChange={setAddress}
        onAsk={() => asking.mutate()}
        busy={asking.isPending}
        proving={proving}
        problem={problemOf(asking.error)}
      />
    );
  }
  return (
    <CodeStep
      address={address}
      onEnter={(code) => entering.mutate(code)}
      onAgain={again}
      busy={entering.isPending}
      problem={problemOf(entering.error)}
    />
  );
}
