// Beside the password: to the provider of the single sign-on, and back again.
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../language/language.js';
import { spoken, wire } from '../../wire/wire.js';
import { Fault } from './code-form.js';
import { keepWanted } from './sign-on.js';
import { signOnText } from './sign-on.text.js';

export function SignOnButton({ name }: { readonly name: string }): ReactElement {
  const text = useText(signOnText);
  const [parameters] = useSearchParams();
  const beginning = useMutation({
    meta: { signingIn: true },
    mutationFn: () => spoken(wire.POST('/api/v1/session/sign-on')),
    onSuccess: ({ location }) => {
      keepWanted(parameters.get('next') ?? '');
      window.location.assign(location);
    },
  });
  return (
    <div className="sign-on">
      <p className="quiet">{text.or}</p>
      <Fault fault={beginning.error} />
      <Button block aria-disabled={beginning.isPending} onClick={() => !beginning.isPending && beginning.mutate()}>
        {text.by(name)}
      </Button>
    </div>
  );
}
