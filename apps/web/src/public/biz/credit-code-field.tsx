// The credit code of an operator; the server says whether it looks right, and an odd one is warned of and stops nobody.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import { spoken, wire } from '../../wire/wire.js';
import { StepField } from '../mine/step-field.js';
import { applyText } from './apply.text.js';

interface CreditCodeFieldProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

export function CreditCodeField({ value, fault, onChange }: CreditCodeFieldProps): ReactElement {
  const text = useText(applyText);
  const [asked, ask] = useState('');
  const checked = useQuery({
    queryKey: ['credit-code', asked],
    queryFn: () => spoken(wire.GET('/api/v1/credit-codes/{code}', { params: { path: { code: asked } } })),
    enabled: asked !== '',
    staleTime: Infinity,
    retry: false,
  });
  const standing = asked === value.trim() ? checked.data?.standing : undefined;
  return (
    <>
      <StepField
        id="creditCode"
        label={text.creditCode}
        hint={text.creditCodeHint}
        fault={fault ?? (standing === 'malformed' ? text.malformed : undefined)}
        value={value}
        onChange={onChange}
        onBlur={() => ask(value.trim())}
        autoComplete="off"
        inputMode="text"
        capitals
      />
      <div role="status">{standing === 'irregular' && <p className="notice warn">{text.irregular}</p>}</div>
    </>
  );
}
