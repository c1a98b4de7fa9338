// What may be done about a tip or warning: let out, sent back, rewritten, put right, taken back, each with what it needs.
import { Button } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import type { AdvisoryPage } from '../../wire/views.js';
import { ReasonChoice } from '../disclosure/reason-choice.js';
import { Refused } from '../refused.js';
import { emptyAdvisory, textOf, valuesOf } from './advisory-draft.js';
import { AdvisoryForm } from './advisory-form.js';
import { advisoryText } from './advisory.text.js';
import type { AdvisoryDeciding } from './use-advising.js';

interface AdvisoryActsProps {
  readonly page: AdvisoryPage;
  readonly deciding: AdvisoryDeciding;
}

/** Those done by one press, by the command that the rules allow. */
const AT_ONCE = [
  ['release', 'release'],
  ['send-back', 'sending-back'],
  ['drop', 'dropping'],
] as const;
/** Those that need something filled in. */
const WITH_FORM = ['revise', 'correct', 'withdraw'] as const;
type Asked = (typeof WITH_FORM)[number];

export function AdvisoryActs({ page, deciding }: AdvisoryActsProps): ReactElement | null {
  const text = useText(advisoryText);
  const [asked, ask] = useState<Asked>();
  const cancel = (): void => {
    deciding.forget();
    ask(undefined);
  };
  if (page.allowed.length === 0) return null;
  if (asked === 'withdraw') return <Withdrawal page={page} deciding={deciding} onCancel={cancel} />;
  if (asked !== undefined) return <Rewriting page={page} deciding={deciding} act={asked} onCancel={cancel} />;
  return (
    <section className="card" aria-label={text.state}>
      {deciding.refused !== null && (
        <Refused problem={deciding.refused.problem} stale={['advisory']} onLatest={deciding.forget} />
      )}
      <p className="publishing-acts">
        {AT_ONCE.filter(([command]) => page.allowed.includes(command)).map(([command, act]) => (
          <Button
            key={command}
            type={command === 'release' ? 'primary' : 'default'}
            aria-disabled={deciding.busy}
            onClick={() => deciding.decide({ act })}
          >
            {text[command]}
          </Button>
        ))}
        {WITH_FORM.filter((command) => page.allowed.includes(command)).map((command) => (
          <Button key={command} onClick={() => ask(command)}>
            {text[command]}…
          </Button>
        ))}
      </p>
    </section>
  );
}

interface FormProps extends AdvisoryActsProps {
  readonly onCancel: () => void;
}

function Rewriting({
  page,
  deciding,
  act,
  onCancel,
}: FormProps & { readonly act: 'revise' | 'correct' }): ReactElement {
  const text = useText(advisoryText);
  const before = act === 'revise' ? page.proposal?.text : page.shown;
  const [values, change] = useState(before === undefined ? emptyAdvisory : valuesOf(before));
  const [reason, choose] = useState<string>();
  const [tried, setTried] = useState(false);
  const send = (judged: boolean): void => {
    setTried(true);
    const body = { text: textOf(values), judged };
    const known = CORRECTIONS.find((one) => one === reason);
    if (act === 'revise') deciding.decide({ act: 'revision', ...body });
    else if (known !== undefined) deciding.decide({ act: 'correction', ...body, reason: known });
  };
  return (
    <section className="card" aria-label={text[act]}>
      <h2>{text[act]}</h2>
      <AdvisoryForm
        isWarning={page.kind === 'warning'}
        values={values}
        onChange={change}
        busy={deciding.busy}
        problem={deciding.refused?.problem ?? null}
        onLatest={deciding.forget}
        onSend={send}
        onCancel={onCancel}
      >
        {act === 'correct' ? (
          <ReasonChoice reasons={page.corrections} chosen={reason} onChoose={choose} missing={tried} />
        ) : null}
      </AdvisoryForm>
    </section>
  );
}

const CORRECTIONS = ['wrong-words', 'new-facts', 'prolonged'] as const;
const WITHDRAWALS = ['over', 'mistake', 'operator-right', 'personal-data'] as const;

function Withdrawal({ page, deciding, onCancel }: FormProps): ReactElement {
  const text = useText(advisoryText);
  const [reason, choose] = useState<string>();
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const known = WITHDRAWALS.find((one) => one === reason);
    if (known !== undefined) deciding.decide({ act: 'withdrawal', reason: known });
  };
  return (
    <section className="card" aria-label={text.withdraw}>
      <form className="command-form" onSubmit={send} noValidate>
        <h2>{text.withdraw}</h2>
        {deciding.refused !== null && (
          <Refused problem={deciding.refused.problem} stale={['advisory']} onLatest={deciding.forget} />
        )}
        <ReasonChoice reasons={page.withdrawals} chosen={reason} onChoose={choose} missing={tried} />
        <p className="publishing-acts">
          <Button type="primary" danger htmlType="submit" aria-disabled={deciding.busy}>
            {deciding.busy ? text.busy : text.withdraw}
          </Button>
          <Button onClick={onCancel}>{text.cancel}</Button>
        </p>
      </form>
    </section>
  );
}
