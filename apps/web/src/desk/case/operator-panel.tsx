// What the business register says of the respondent of a case: how it stands, where it lies, in which lists.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { operatorQuestion } from '../../wire/questions.js';
import type { CasePage, OperatorPage } from '../../wire/views.js';
import { operatorPanelText } from './operator-panel.text.js';

export function OperatorPanel({ respondent }: Pick<CasePage, 'respondent'>): ReactElement | null {
  const text = useText(operatorPanelText);
  const asked = useQuery(operatorQuestion(respondent.creditCode, respondent.name));
  const operator = asked.data;
  if (operator === undefined || operator === null) return null;
  return (
    <details className="operator-panel" open={operator.marks.length > 0}>
      <summary>
        {text.title} {operator.name} · {operator.stateText}
        {operator.stateOn === undefined ? '' : ` (${operator.stateOn})`}
      </summary>
      {operator.by === 'name' && <p className="quiet">{text.byName}</p>}
      <Marks operator={operator} />
      <dl className="facts">
        <Line name={text.creditCode} value={operator.creditCode ?? operator.registerNo} />
        <Line name={text.kind} value={operator.kindText} />
        <Line name={text.formerNames} value={operator.formerNames.join('、')} />
        <Line name={text.address} value={operator.address} />
        <Line name={text.area} value={areaOf(operator)} />
        <Line name={text.head} value={operator.headCode} />
        <Line name={text.chain} value={operator.chain} />
        <Line name={text.platforms} value={operator.platforms.join('、')} />
      </dl>
    </details>
  );
}

function areaOf({ unitName, townName, candidates }: OperatorPage): string {
  if (candidates.length > 0) return candidates.map((candidate) => candidate.unitName).join(' / ');
  return [unitName, townName].filter((name) => name !== undefined).join(' ');
}

function Marks({ operator }: { readonly operator: OperatorPage }): ReactElement | null {
  const text = useText(operatorPanelText);
  if (operator.marks.length === 0) return null;
  return (
    <ul className="operator-marks">
      {operator.marks.map(({ code, text: words, from, to }) => (
        <li key={code}>
          <b>{words}</b>
          {from !== undefined && <span className="figure"> {text.span(from, to)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string | undefined }): ReactElement | null {
  if (value === undefined || value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="figure">{value}</dd>
    </>
  );
}
