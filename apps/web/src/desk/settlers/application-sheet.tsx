// One application, looked at and decided: admitted, refused, or its account taken back, the last two for a reason.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { deskMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import { Sheet } from '../../sheet/sheet.js';
import type { EnterpriseApplication } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { Code } from './application-lines.js';
import { Ground } from './ground-form.js';
import { GroundsMet } from './grounds-met.js';
import { viewOf } from './settler-views.js';
import { settlersText } from './settlers.text.js';

type Act = 'approval' | 'refusal' | 'withdrawal';

const LISTS = { refusal: 'admissionRefusals', withdrawal: 'admissionWithdrawals' } as const;

interface ApplicationSheetProps {
  readonly application: EnterpriseApplication;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

export function ApplicationSheet({ application, onClose, onDone }: ApplicationSheetProps): ReactElement {
  const text = useText(settlersText);
  const words = useText(corridorText);
  const queries = useQueryClient();
  const [asking, ask] = useState<'refusal' | 'withdrawal'>();
  const deciding = useMutation({
    mutationFn: ({ act, ground }: { readonly act: Act; readonly ground: string }) =>
      done(decide(application.id, act, ground)),
    onSuccess: (_nothing, { act }) => {
      onDone(text.done[act]);
      onClose();
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['applications'] }),
        queries.invalidateQueries({ queryKey: ['settler-figures'] }),
      ]),
  });
  const problem = problemOf(deciding.error);
  return (
    <Sheet title={text.sheet(application.operatorName)} onClose={onClose}>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{problem.status === 404 && problem.detail !== '' ? problem.detail : sentenceOf(problem, words)}</p>
        </div>
      )}
      <Facts application={application} />
      {viewOf(application) === 'standing' && <GroundsMet application={application.id} />}
      {asking === undefined ? (
        <Acts
          application={application}
          busy={deciding.isPending}
          onApprove={() => !deciding.isPending && deciding.mutate({ act: 'approval', ground: '' })}
          onAsk={ask}
        />
      ) : (
        <Ground
          list={LISTS[asking]}
          verb={asking === 'refusal' ? text.refuse : text.withdraw}
          busy={deciding.isPending}
          onCancel={() => ask(undefined)}
          onGive={(ground) => !deciding.isPending && deciding.mutate({ act: asking, ground })}
        />
      )}
    </Sheet>
  );
}

function decide(id: string, act: Act, ground: string) {
  const params = { path: { id } };
  switch (act) {
    case 'approval':
      return wire.POST('/api/v1/enterprise-applications/{id}/approval', { params });
    case 'refusal':
      return wire.POST('/api/v1/enterprise-applications/{id}/refusal', { params, body: { ground } });
    case 'withdrawal':
      return wire.POST('/api/v1/enterprise-applications/{id}/withdrawal', { params, body: { ground } });
  }
}

function Facts({ application }: Pick<ApplicationSheetProps, 'application'>): ReactElement {
  const text = useText(settlersText);
  const language = useLanguage();
  const short = language === 'zh-CN' ? 'zh' : 'en';
  const { operatorName, operatorAddress, unitName, appliedAt, contact, state, decidedAt, ground } = application;
  const { withdrawnAt, withdrawnWhy, conditions, promises } = application;
  const why = withdrawnWhy ?? ground;
  return (
    <dl className="facts">
      <dt>{text.operator}</dt>
      <dd>{operatorName}</dd>
      <dt>{text.code}</dt>
      <dd>
        <Code application={application} />
      </dd>
      <dt>{text.place}</dt>
      <dd>{operatorAddress}</dd>
      <dt>{text.contact}</dt>
      <dd>{contact}</dd>
      <dt>{text.unit}</dt>
      <dd>{unitName}</dd>
      <dt>{text.appliedAt}</dt>
      <dd className="figure">{deskMoment(appliedAt)}</dd>
      <dt>{text.state}</dt>
      <dd>{withdrawnAt === undefined ? text.states[state] : text.withdrawn}</dd>
      {decidedAt !== undefined && (
        <>
          <dt>{text.decidedAt}</dt>
          <dd className="figure">{deskMoment(decidedAt)}</dd>
        </>
      )}
      {withdrawnAt !== undefined && (
        <>
          <dt>{text.withdrawnAt}</dt>
          <dd className="figure">{deskMoment(withdrawnAt)}</dd>
        </>
      )}
      {why !== undefined && (
        <>
          <dt>{text.ground}</dt>
          <dd>{why[short]}</dd>
        </>
      )}
      <dt>{text.promises}</dt>
      <dd>
        {promises.length === 0
          ? text.promisesNone
          : listed(
              promises.map((promise) => promise[short]),
              language,
            )}
      </dd>
      <dt>{text.conditions}</dt>
      <dd>
        <ul>
          {conditions.map(({ code, text: words, declared }) => (
            <li key={code}>
              {declared ? '✓' : '✕'} {words[short]} <span className="quiet">{declared ? text.met : text.unmet}</span>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

interface ActsProps {
  readonly application: EnterpriseApplication;
  readonly busy: boolean;
  readonly onApprove: () => void;
  readonly onAsk: (act: 'refusal' | 'withdrawal') => void;
}

/** What the county of the application may do; whoever only sees it from above reads. */
function Acts({ application, busy, onApprove, onAsk }: ActsProps): ReactElement | null {
  const text = useText(settlersText);
  const me = useMe();
  const view = viewOf(application);
  if (view === 'ended') return null;
  if (application.unitName !== me.unitName) return <p className="notice">{text.otherUnit}</p>;
  return (
    <p className="settler-acts">
      {view === 'waiting' && (
        <Button type="primary" aria-disabled={busy} disabled={application.codeHeldBy !== undefined} onClick={onApprove}>
          {busy ? text.busy : text.approve}
        </Button>
      )}
      {view === 'waiting' && <Button onClick={() => onAsk('refusal')}>{text.refuse}</Button>}
      {view === 'standing' && <Button onClick={() => onAsk('withdrawal')}>{text.withdraw}</Button>}
    </p>
  );
}
