// How far one's applications have come, and why one was refused or an account taken back.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { publicMoment } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import type { ApplicationStanding } from '../../wire/views.js';
import { bizText } from './biz.text.js';

interface StandingsProps {
  readonly standings: readonly ApplicationStanding[];
  readonly onSignIn: () => void;
}

export function Standings({ standings, onSignIn }: StandingsProps): ReactElement {
  const text = useText(bizText);
  return (
    <div className="filing">
      <PageHeading title={text.standings} />
      {standings.length === 0 && <p>{text.noStandings}</p>}
      <ul className="case-cards">
        {standings.map((standing) => (
          <StandingCard key={standing.appliedAt} standing={standing} />
        ))}
      </ul>
      <div className="step-foot">
        <button type="button" className="button primary" onClick={onSignIn}>
          {text.toSignIn}
        </button>
        <Link to="/biz/apply" className="button">
          {text.again}
        </Link>
      </div>
    </div>
  );
}

function StandingCard({ standing }: { readonly standing: ApplicationStanding }): ReactElement {
  const text = useText(bizText);
  const language = useLanguage();
  const short = language === 'zh-CN' ? 'zh' : 'en';
  const { operatorName, creditCode, unitName, appliedAt, state, ground, withdrawnAt, withdrawnWhy } = standing;
  const why = withdrawnWhy ?? ground;
  return (
    <li className="panel">
      <h2>{text.who(operatorName, creditCode)}</h2>
      <p className="stage">{withdrawnAt === undefined ? text.states[state] : text.withdrawn}</p>
      {why !== undefined && <p>{text.ground(why[short])}</p>}
      {withdrawnAt !== undefined && <p className="hint">{text.mayObject(unitName)}</p>}
      <p className="quiet">
        {text.decidedBy(unitName)} · {text.appliedAt(publicMoment(appliedAt, language))}
      </p>
    </li>
  );
}
