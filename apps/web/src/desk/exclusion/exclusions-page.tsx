// Who steps aside from what: an officer lists what concerns himself, a head sees cases with nobody and keeps the lists.
import '../../look/exclusions.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { deskMoment } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import { exclusionsQuestion } from '../../wire/questions.js';
import type { ExclusionDesk } from '../../wire/views.js';
import { done, problemOf, wire } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { ConflictForm } from './conflict-form.js';
import { exclusionText } from './exclusion.text.js';

export function ExclusionsPage(): ReactElement {
  const text = useText(exclusionText);
  const { roles } = useMe();
  const [parameters] = useSearchParams();
  const isHead = roles.includes('unit-head') || roles.includes('city-head');
  return (
    <div className="exclusions">
      <PageHeading title={text.title} />
      <div role="status">{parameters.has('aside') && <p className="notice good">{text.asideNow}</p>}</div>
      <p>{text.lead}</p>
      <p className="quiet">{text.basis}</p>
      {isHead && <Lists />}
      <ConflictForm isHead={isHead} />
    </div>
  );
}

function Lists(): ReactElement {
  const asked = useQuery(exclusionsQuestion());
  const problem = problemOf(asked.error);
  if (asked.data !== undefined) {
    return (
      <>
        <Nobodys lines={asked.data.nobodys} />
        <Closed lines={asked.data.closed} />
        <Conflicts lines={asked.data.conflicts} />
      </>
    );
  }
  return problem === null ? <Waiting lines={6} /> : <Failure problem={problem} onAgain={() => void asked.refetch()} />;
}

function Nobodys({ lines }: { readonly lines: ExclusionDesk['nobodys'] }): ReactElement {
  const text = useText(exclusionText);
  const words = useText(terms);
  return (
    <section className="card" aria-labelledby="nobodys">
      <h2 id="nobodys">{text.nobodys}</h2>
      {lines.length === 0 && <p className="quiet">{text.noNobodys}</p>}
      <ul className="related">
        {lines.map(({ number, kind, unitName, respondentName }) => (
          <li key={number}>
            {words.kind[kind] ?? kind}{' '}
            <Link to={`/desk/cases/${number}`} className="number">
              {number}
            </Link>{' '}
            {respondentName} <span className="quiet">{unitName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Closed({ lines }: { readonly lines: ExclusionDesk['closed'] }): ReactElement {
  const text = useText(exclusionText);
  return (
    <section className="card" aria-labelledby="closed">
      <h2 id="closed">{text.closed}</h2>
      {lines.length === 0 && <p className="quiet">{text.noClosed}</p>}
      <ul className="related">
        {lines.map((line) => (
          <li key={`${line.number} ${line.account}`}>
            <Link to={`/desk/cases/${line.number}`} className="number">
              {line.number}
            </Link>{' '}
            {text.line(line.name, line.unitName, line.ground)}{' '}
            <span className="quiet">{text.by(line.byName, deskMoment(line.since))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Conflicts({ lines }: { readonly lines: ExclusionDesk['conflicts'] }): ReactElement {
  const text = useText(exclusionText);
  const { account } = useMe();
  const queries = useQueryClient();
  const lifting = useMutation({
    mutationFn: (id: string) => done(wire.POST('/api/v1/conflicts/{id}/lifting', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exclusions'] }),
  });
  const problem = problemOf(lifting.error);
  return (
    <section className="card" aria-labelledby="conflicts">
      <h2 id="conflicts">{text.conflicts}</h2>
      <p className="quiet">{text.mayFollow}</p>
      <div role="status">{lifting.isSuccess && <p className="notice good">{text.lifted}</p>}</div>
      {problem !== null && <Failure problem={problem} onAgain={() => lifting.reset()} />}
      {lines.length === 0 && <p className="quiet">{text.noConflicts}</p>}
      <ul className="related">
        {lines.map((line) => (
          <li key={line.id}>
            <b>{line.operatorName ?? line.creditCode}</b>{' '}
            {line.operatorName !== undefined && line.creditCode !== undefined && <span>{line.creditCode} </span>}
            {text.line(line.accountName, line.unitName, line.ground)}{' '}
            <span className="quiet">{text.by(line.byName, deskMoment(line.since))}</span>{' '}
            {line.account !== account && (
              <button
                type="button"
                className="button"
                aria-disabled={lifting.isPending}
                onClick={() => !lifting.isPending && lifting.mutate(line.id)}
              >
                {lifting.isPending && lifting.variables === line.id ? text.lifting : text.lift}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
