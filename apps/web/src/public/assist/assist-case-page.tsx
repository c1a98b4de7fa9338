// One case of an assisting body: what, until when, with whom, and what may be done; people and words are opened one by one.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useLanguage, useText } from '../../language/language.js';
import { terms } from '../../language/terms.text.js';
import { assistCaseQuestion, assistCopiesQuestion } from '../../wire/questions.js';
import type { AssistCase, AssistOutcome } from '../../wire/views.js';
import { partyWire, problemOf, spoken } from '../../wire/wire.js';
import { DatesPanel } from '../dates-panel.js';
import { Deciding } from '../deciding/deciding.js';
import type { Given } from '../deciding/party-form.js';
import { PassedOnPanel } from '../passed-on/passed-on.js';
import { AssistFacts } from './assist-facts.js';
import { AssistRoom } from './assist-room.js';
import { AssistStory } from './assist-story.js';
import { assistText } from './assist.text.js';
import { PeoplePanel } from './people-panel.js';

export function AssistCasePage(): ReactElement {
  const { number = '' } = useParams();
  return <AssistRoom>{() => <Shown key={number} number={number} />}</AssistRoom>;
}

function Shown({ number }: { readonly number: string }): ReactElement {
  const text = useText(assistText);
  const client = useQueryClient();
  const [handedBack, handBack] = useState(false);
  const [opened, open] = useState<readonly string[]>([]);
  const shown = useQuery({ ...assistCaseQuestion(number), enabled: !handedBack });
  const problem = problemOf(shown.error);
  const give = async (given: Given): Promise<void> => {
    const outcome = await giveForBody(number, given);
    open(outcome.opened);
    if (given.name === 'hand-back') handBack(true);
  };
  if (handedBack) return <HandedBack />;
  if (shown.data !== undefined) {
    return (
      <>
        {opened.length > 0 && <p className="notice good">{text.nowComplaint(opened.join('、'))}</p>}
        <Case
          shown={shown.data}
          give={give}
          onChanged={() => void client.invalidateQueries({ queryKey: ['assist-cases'] })}
        />
      </>
    );
  }
  if (problem?.status === 404) return <NotFoundPage />;
  if (problem !== null) return <Failure problem={problem} onAgain={() => void shown.refetch()} />;
  return <Waiting />;
}

function HandedBack(): ReactElement {
  const text = useText(assistText);
  return (
    <>
      <PageHeading title={text.list.association} />
      <p className="notice good" role="status">
        {text.handedBack}
      </p>
      <Link to="/assist" className="button">
        {text.back}
      </Link>
    </>
  );
}

interface CaseProps {
  readonly shown: AssistCase;
  readonly give: (given: Given) => Promise<void>;
  readonly onChanged: () => void;
}

function Case({ shown, give, onChanged }: CaseProps): ReactElement {
  const text = useText(assistText);
  const words = useText(terms);
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  const { number, kind, plainState, outcome, turned, clocks, commands, version } = shown;
  const ended = outcome === undefined ? null : turned ? text.turned : (words.outcome[outcome] ?? outcome);
  return (
    <>
      <PageHeading title={shown.respondentName} windowTitle={text.title} />
      <p>
        <span className="number">{number}</span> · {words.kind[kind] ?? kind}
      </p>
      <section className="panel">
        <p className="stage">{plainState[short]}</p>
        {ended !== null && (
          <p>
            {text.outcome} <b>{ended}</b>
          </p>
        )}
        <p className="quiet">{kind === 'complaint' ? text.inName : shown.turnsByItself && text.turnsByItself}</p>
      </section>
      {clocks.length > 0 && <DatesPanel clocks={clocks} title={text.dates} latest={text.latest} />}
      <AssistFacts shown={shown} />
      <PassedOnHere number={number} />
      <PeoplePanel number={number} parties={shown.parties} hasStory={shown.storyCharacters > 0} />
      <Deciding
        commands={commands}
        version={version}
        meanings={{}}
        hints={text.hints}
        give={give}
        onChanged={onChanged}
      />
      <AssistStory number={number} events={shown.events} />
      <Link to="/assist" className="button no-print">
        {text.back}
      </Link>
    </>
  );
}

/** Pictures that came from the bureau with it. */
function PassedOnHere({ number }: Pick<AssistCase, 'number'>): ReactElement {
  const { data: copies = [] } = useQuery(assistCopiesQuestion(number));
  return <PassedOnPanel copies={copies} placeOf={(id) => `/api/v1/assist/copies/${id}`} />;
}

function giveForBody(number: string, { name, body, key, version }: Given): Promise<AssistOutcome> {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  return spoken(
    partyWire.POST('/api/v1/assist/cases/{number}/commands/{name}', {
      params: { path: { number, name }, header },
      body,
    }),
  );
}
