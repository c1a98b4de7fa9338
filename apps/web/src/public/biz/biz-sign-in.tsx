// Signing in as an enterprise with a code; the same code tells instead how far one's application has come.
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useText } from '../../language/language.js';
import { done, problemOf, spoken, wire } from '../../wire/wire.js';
import { AddressStep } from '../mine/address-step.js';
import { CodeStep } from '../mine/code-step.js';
import { bizText } from './biz.text.js';
import { Standings } from './standings.js';
import { useBizCode } from './use-biz-code.js';

export function BizSignIn({ onInside }: { readonly onInside: () => void }): ReactElement {
  const text = useText(bizText);
  const coded = useBizCode();
  const { address } = coded;
  const entering = useMutation({
    mutationFn: (code: string) => done(wire.POST('/api/v1/enterprise/session', { body: { address, code } })),
    onSuccess: onInside,
  });
  const asking = useMutation({
    mutationFn: (code: string) =>
      spoken(wire.POST('/api/v1/enterprise/applications/standing', { body: { address, code } })),
  });
  const again = (): void => {
    entering.reset();
    asking.reset();
    coded.again();
  };
  if (asking.data !== undefined) return <Standings standings={asking.data} onSignIn={again} />;
  if (!coded.asked) {
    return (
      <AddressStep
        words={text.signIn}
        address={address}
        onChange={coded.setAddress}
        onAsk={coded.ask}
        busy={coded.busy}
        proving={coded.proving}
        problem={coded.problem}
      >
        <p className="choosing">
          <Link to="/biz/apply">{text.applyLink}</Link>
        </p>
      </AddressStep>
    );
  }
  return (
    <CodeStep
      address={address}
      onEnter={(code) => {
        asking.reset();
        entering.mutate(code);
      }}
      besides={{
        words: text.standingGo,
        onEnter: (code) => {
          entering.reset();
          asking.mutate(code);
        },
      }}
      onAgain={again}
      busy={entering.isPending || asking.isPending}
      problem={problemOf(entering.error ?? asking.error)}
    />
  );
}
