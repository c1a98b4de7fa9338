// The list of applications: a table where there is room, a card an application on a phone.
import { type ReactElement, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { settlerFiguresQuestion } from '../../wire/questions.js';
import type { EnterpriseApplication } from '../../wire/views.js';
import { type Column, ListTable } from '../list-table.js';
import { useNarrow } from '../use-narrow.js';
import { settlersText } from './settlers.text.js';

interface ApplicationLinesProps {
  readonly rows: readonly EnterpriseApplication[];
  readonly onOpen: (application: EnterpriseApplication) => void;
}

interface OfApplication {
  readonly application: EnterpriseApplication;
}

export function ApplicationLines({ rows, onOpen }: ApplicationLinesProps): ReactElement {
  const narrow = useNarrow();
  const text = useText(settlersText);
  const columns = useMemo<readonly Column<EnterpriseApplication>[]>(
    () => [
      { key: 'operator', head: text.operator, cell: ({ operatorName }) => <b>{operatorName}</b> },
      { key: 'code', head: text.code, cell: (application) => <Code application={application} /> },
      { key: 'unit', head: text.unit, cell: ({ unitName }) => unitName },
      { key: 'applied', head: text.appliedAt, cell: ({ appliedAt }) => <time>{deskMoment(appliedAt)}</time> },
      { key: 'state', head: text.state, cell: (application) => <State application={application} /> },
      { key: 'acts', head: text.look, cell: (application) => <Look application={application} onOpen={onOpen} /> },
    ],
    [text, onOpen],
  );
  if (!narrow) {
    return <ListTable caption={text.title} columns={columns} rows={rows} keyOf={idOf} total={rows.length} />;
  }
  return (
    <ul className="case-cards">
      {rows.map((application) => (
        <li key={application.id}>
          <p>
            <b>{application.operatorName}</b>
          </p>
          <Code application={application} />
          <p className="quiet">
            {application.unitName} · {deskMoment(application.appliedAt)}
          </p>
          <State application={application} />
          <Look application={application} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

const idOf = ({ id }: EnterpriseApplication): string => id;

export function Code({ application: { creditCode, codeIrregular, codeHeldBy } }: OfApplication): ReactElement {
  const text = useText(settlersText);
  return (
    <div>
      <span className="number">{creditCode}</span>
      {codeIrregular && <div className="settler-warning">▲ {text.irregular}</div>}
      {codeHeldBy !== undefined && <div className="settler-warning">▲ {text.held(codeHeldBy)}</div>}
    </div>
  );
}

function State({ application: { id, state, withdrawnAt } }: OfApplication): ReactElement {
  const text = useText(settlersText);
  const figures = useQuery(settlerFiguresQuestion()).data?.find(({ application }) => application === id);
  return (
    <div>
      {withdrawnAt === undefined ? text.states[state] : text.withdrawn}
      {figures?.grounds
        .filter(({ met }) => met)
        .map(({ code, text: ground, figure }) => (
          <div key={code} className="settler-warning">
            ▲ {text.groundMet(ground, figure)}
          </div>
        ))}
    </div>
  );
}

function Look({ application, onOpen }: OfApplication & Pick<ApplicationLinesProps, 'onOpen'>): ReactElement {
  const text = useText(settlersText);
  return (
    <button
      type="button"
      className="button"
      aria-label={text.lookAt(application.operatorName)}
      onClick={() => onOpen(application)}
    >
      {text.look}
    </button>
  );
}
