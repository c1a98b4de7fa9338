// What an operator finds wrong in a record about it: the kind of fault and its words, sent once, kept when the server refuses.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import type { ObjectionGround, OwnDisclosures } from '../../wire/views.js';
import { done, wire } from '../../wire/wire.js';
import { type AskedCommand, type Given, PartyForm } from '../deciding/party-form.js';
import { objectionsText } from './objections.text.js';

const FEWEST_WORDS = 20;
const MOST_WORDS = 2000;

interface ObjectionFormProps extends Pick<OwnDisclosures, 'grounds'> {
  readonly id: string;
  readonly onSent: () => void;
  readonly onCancel: () => void;
  readonly onLatest: () => void;
}

export function ObjectionForm({ id, grounds, onSent, onCancel, onLatest }: ObjectionFormProps): ReactElement {
  const text = useText(objectionsText);
  const command: AskedCommand = {
    ...{ name: 'object', label: text.object },
    fields: [
      {
        ...{ name: 'ground', label: text.ground, kind: 'choice', required: true },
        options: grounds.map(({ code, text: label }) => ({ value: code, label })),
      },
      {
        ...{ name: 'words', label: text.words, kind: 'long-text', required: true },
        ...{ min: FEWEST_WORDS, max: MOST_WORDS },
      },
    ],
  };
  const give = ({ body, key }: Given): Promise<unknown> => {
    const ground = grounds.find(({ code }) => code === body['ground'])?.code;
    const words = typeof body['words'] === 'string' ? body['words'] : '';
    if (ground === undefined) throw new Error('a form without its ground is not sent');
    return object(id, { ground, words }, key);
  };
  return (
    <PartyForm
      command={command}
      version={0}
      meaning={<p className="hint">{text.sealed}</p>}
      give={give}
      onDone={onSent}
      onCancel={onCancel}
      onLatest={onLatest}
    />
  );
}

function object(
  id: string,
  body: { readonly ground: ObjectionGround; readonly words: string },
  key: string,
): Promise<unknown> {
  return done(
    wire.POST('/api/v1/enterprise/disclosures/{id}/objections', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}
