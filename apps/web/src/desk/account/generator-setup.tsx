// Setting up an authenticator app: the picture, the same to type, and the first code that proves it.
import { QRCode } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import type { Generator } from '../../wire/views.js';
import { accountText } from './account.text.js';
import { CodeForm } from './code-form.js';

interface GeneratorSetupProps {
  readonly generator: Generator;
  readonly busy: boolean;
  readonly fault: unknown;
  readonly onCode: (code: string) => void;
}

export function GeneratorSetup({ generator, busy, fault, onCode }: GeneratorSetupProps): ReactElement {
  const text = useText(accountText);
  return (
    <div className="generator-setup">
      <p>{text.scan}</p>
      <div role="img" aria-label={text.picture}>
        <QRCode type="svg" value={generator.uri} size={200} color="#000000" bgColor="#ffffff" />
      </div>
      <p>
        {text.byHand} <code>{generator.key.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <CodeForm
        {...{ label: text.code, hint: text.codeHint, action: text.confirm, kind: 'code', busy, fault }}
        onSend={onCode}
      />
    </div>
  );
}
