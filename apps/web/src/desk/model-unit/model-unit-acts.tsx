// What may be done about a model unit: approve, refuse, ask for another term, take the title back.
import { Button } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../language/language.js';
import type {
  ModelUnitConditionCode,
  ModelUnitPage,
  ModelUnitRefusalReason,
  ModelUnitWithdrawalReason,
} from '../../wire/views.js';
import { ReasonChoice } from '../disclosure/reason-choice.js';
import { Refused } from '../refused.js';
import { ConditionChoice } from './condition-choice.js';
import { modelUnitText } from './model-unit.text.js';
import type { ModelUnitDecision, Reviewing } from './use-reviewing.js';

interface ModelUnitActsProps {
  readonly page: ModelUnitPage;
  readonly reviewing: Reviewing;
}

const WITH_FORM = ['refuse', 'renew', 'withdraw'] as const;
type Asked = (typeof WITH_FORM)[number];

export function ModelUnitActs({ page, reviewing }: ModelUnitActsProps): ReactElement | null {
  const text = useText(modelUnitText);
  const [asked, ask] = useState<Asked>();
  const isRenewal = page.state === 'standing';
  const verbs = {
    refuse: isRenewal ? text.refuseRenewal : text.refuse,
    renew: text.renew,
    withdraw: text.withdraw,
  };
  const { allowed, renewableFrom } = page;
  if (asked !== undefined) {
    return (
      <ActForm
        page={page}
        reviewing={reviewing}
        act={asked}
        verb={verbs[asked]}
        onCancel={() => {
          reviewing.forget();
          ask(undefined);
        }}
      />
    );
  }
  if (allowed.length === 0 && renewableFrom === undefined) return null;
  return (
    <section className="card" aria-label={text.state}>
      {reviewing.refused !== null && (
        <Refused problem={reviewing.refused.problem} stale={['model-unit']} onLatest={reviewing.forget} />
      )}
      {renewableFrom !== undefined && !allowed.includes('renew') && !page.waits && (
        <p className="quiet">{text.renewable(renewableFrom)}</p>
      )}
      <p className="publishing-acts">
        {allowed.includes('approve') && (
          <Button type="primary" aria-disabled={reviewing.busy} onClick={() => reviewing.decide({ act: 'approval' })}>
            {isRenewal ? text.approveRenewal : text.approve}
          </Button>
        )}
        {WITH_FORM.filter((command) => allowed.includes(command)).map((command) => (
          <Button key={command} onClick={() => ask(command)}>
            {verbs[command]}…
          </Button>
        ))}
      </p>
    </section>
  );
}

const REFUSALS: readonly ModelUnitRefusalReason[] = [
  'conditions-not-met',
  'many-complaints',
  'penalty',
  'credit-mark',
  'papers-missing',
];
const WITHDRAWALS: readonly ModelUnitWithdrawalReason[] = [
  'own-request',
  'conditions-lost',
  'penalty',
  'credit-mark',
  'broke-promise',
  'closed',
];

interface ActFormProps extends ModelUnitActsProps {
  readonly act: Asked;
  readonly verb: string;
  readonly onCancel: () => void;
}

function ActForm({ page, reviewing, act, verb, onCancel }: ActFormProps): ReactElement {
  const text = useText(modelUnitText);
  const [reason, choose] = useState<string>();
  const [conditions, declare] = useState<readonly ModelUnitConditionCode[]>([]);
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const decision = decisionOf(act, reason, conditions);
    if (decision !== undefined) reviewing.decide(decision);
  };
  return (
    <section className="card" aria-label={verb}>
      <form className="command-form publishing-form" onSubmit={send} noValidate>
        <h2>{verb}</h2>
        {reviewing.refused !== null && (
          <Refused problem={reviewing.refused.problem} stale={['model-unit']} onLatest={reviewing.forget} />
        )}
        {act === 'renew' ? (
          <ConditionChoice conditions={page.conditions} chosen={conditions} onChoose={declare} />
        ) : (
          <ReasonChoice
            reasons={act === 'refuse' ? page.refusals : page.withdrawals}
            chosen={reason}
            onChoose={choose}
            missing={tried}
          />
        )}
        <p className="publishing-acts">
          <Button type="primary" danger={act !== 'renew'} htmlType="submit" aria-disabled={reviewing.busy}>
            {reviewing.busy ? text.busy : verb}
          </Button>
          <Button onClick={onCancel}>{text.cancel}</Button>
        </p>
      </form>
    </section>
  );
}

/** The decision as it is filled in; none while its reason is missing. */
function decisionOf(
  act: Asked,
  reason: string | undefined,
  conditions: readonly ModelUnitConditionCode[],
): ModelUnitDecision | undefined {
  switch (act) {
    case 'renew':
      return { act: 'renewal', conditions };
    case 'refuse': {
      const known = REFUSALS.find((one) => one === reason);
      return known === undefined ? undefined : { act: 'refusal', reason: known };
    }
    case 'withdraw': {
      const known = WITHDRAWALS.find((one) => one === reason);
      return known === undefined ? undefined : { act: 'withdrawal', reason: known };
    }
  }
}
