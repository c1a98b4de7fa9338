// What else may be done with a record: keep it out, take it back, let it stand against an objection; each in its own small form.
import { Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import type { DisclosureRecord, WithdrawalReason, WithholdingReason } from '../../wire/views.js';
import { disclosureText } from './disclosure.text.js';
import { ReasonChoice } from './reason-choice.js';
import { Refusal } from './refusal.js';
import type { DisclosureDeciding, Decision } from './use-deciding.js';

const FEWEST_WORDS = 20;

type Asked = 'withholding' | 'withdrawal' | 'keeping';
/** By the command that the rules allow. */
const ASKED_BY = [
  ['propose-withholding', 'withholding'],
  ['withdraw', 'withdrawal'],
  ['keep', 'keeping'],
] as const satisfies readonly (readonly [string, Asked])[];

interface DecisionsProps {
  readonly record: DisclosureRecord;
  readonly deciding: DisclosureDeciding;
}

export function Decisions({ record, deciding }: DecisionsProps): ReactElement | null {
  const text = useText(disclosureText);
  const [asked, ask] = useState<Asked>();
  const allowed = ASKED_BY.filter(([command]) => record.allowed.includes(command)).map(([, one]) => one);
  const verbs = { withholding: text.withhold, withdrawal: text.withdraw, keeping: text.keep };
  const standing = allowed.find((one) => one === asked);
  if (allowed.length === 0) return null;
  if (standing === undefined) {
    return (
      <p className="disclosure-acts">
        {allowed.map((one) => (
          <Button key={one} onClick={() => ask(one)}>
            {verbs[one]}…
          </Button>
        ))}
      </p>
    );
  }
  return (
    <DecisionForm
      key={standing}
      choices={record.choices}
      act={standing}
      verb={verbs[standing]}
      deciding={deciding}
      onCancel={() => {
        deciding.forget();
        ask(undefined);
      }}
    />
  );
}

interface DecisionFormProps extends Pick<DecisionsProps, 'deciding'> {
  readonly choices: DisclosureRecord['choices'];
  readonly act: Asked;
  readonly verb: string;
  readonly onCancel: () => void;
}

function DecisionForm({ choices, act, verb, deciding, onCancel }: DecisionFormProps): ReactElement {
  const text = useText(disclosureText);
  const [withheld, chooseWithheld] = useState<WithholdingReason>();
  const [withdrawn, chooseWithdrawn] = useState<WithdrawalReason>();
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const decision = decisionOf(act, { withheld, withdrawn, reasons: reasons.trim() });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (decision !== undefined) deciding.decide(decision);
  };
  return (
    <form className="command-form disclosure-decision" onSubmit={send} noValidate>
      <h3>{verb}</h3>
      {deciding.refused?.act === act && <Refusal problem={deciding.refused.problem} onLatest={deciding.forget} />}
      {act === 'withholding' && (
        <ReasonChoice reasons={choices.withholdings} chosen={withheld} onChoose={chooseWithheld} missing={tried} />
      )}
      {act === 'withdrawal' && (
        <ReasonChoice reasons={choices.withdrawals} chosen={withdrawn} onChoose={chooseWithdrawn} missing={tried} />
      )}
      {act === 'keeping' && (
        <div className={tried && decision === undefined ? 'field wrong' : 'field'}>
          <label htmlFor="disclosure-reasons">{text.reasons}</label>
          <span className="quiet" id="disclosure-reasons-hint">
            {text.reasonsHint}
          </span>
          <Input.TextArea
            id="disclosure-reasons"
            rows={4}
            value={reasons}
            aria-describedby="disclosure-reasons-hint"
            aria-invalid={tried && decision === undefined}
            onChange={({ target }) => setReasons(target.value)}
          />
          {tried && decision === undefined && <span className="error-text">{text.reasonsShort}</span>}
        </div>
      )}
      <p className="disclosure-acts">
        <Button type="primary" danger={act !== 'keeping'} htmlType="submit" aria-disabled={deciding.busy}>
          {deciding.busy ? text.busy : verb}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </p>
    </form>
  );
}

interface Said {
  readonly withheld: WithholdingReason | undefined;
  readonly withdrawn: WithdrawalReason | undefined;
  readonly reasons: string;
}

/** The decision as it is filled in; none while something of it is missing. */
function decisionOf(act: Asked, { withheld, withdrawn, reasons }: Said): Decision | undefined {
  switch (act) {
    case 'withholding':
      return withheld === undefined ? undefined : { act, reason: withheld };
    case 'withdrawal':
      return withdrawn === undefined ? undefined : { act, reason: withdrawn };
    case 'keeping':
      return reasons.length < FEWEST_WORDS ? undefined : { act, reasons };
  }
}
