// One case: facts on the left, its story in the middle, its clocks on the right, and above them what may be done.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { WhySheet } from '../../clock/why-this-date.js';
import { NotFoundPage } from '../../corridor/not-found-page.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { corridorText } from '../../corridor/corridor.text.js';
import { useLanguage, useText } from '../../language/language.js';
import { sentences } from '../../language/listing.js';
import { terms } from '../../language/terms.text.js';
import { caseQuestion, eventsQuestion } from '../../wire/questions.js';
import type { CasePage as CaseView, CommandOutcome } from '../../wire/views.js';
import { problemOf } from '../../wire/wire.js';
import { useKeys } from '../keys.js';
import { useNarrow } from '../use-narrow.js';
import { type Neighbours, neighboursOf, rememberOpened } from '../queue/last-list.js';
import { AttachmentPanel } from './attachment-panel.js';
import { caseText } from './case-page.text.js';
import { CaseTimeline } from './case-timeline.js';
import { ClockList } from './clock-list.js';
import { CommandBar } from './command-bar.js';
import { CommandSheet } from './command-sheet.js';
import { FactsPanel } from './facts-panel.js';
import { ExclusionPanel } from '../exclusion/exclusion-panel.js';
import { HintsPanel } from './hints-panel.js';
import { WaitingNotices } from './waiting-notices.js';

export function CasePage(): ReactElement {
  const { number = '' } = useParams();
  const words = useText(corridorText);
  const asked = useQuery(caseQuestion(number));
  const problem = problemOf(asked.error);
  if (asked.data !== undefined) return <CaseRoom key={number} page={asked.data} />;
  if (problem?.status === 404) return <NotFoundPage sentence={words.absent} />;
  return problem === null ? <Waiting lines={12} /> : <Failure problem={problem} onAgain={() => void asked.refetch()} />;
}

interface Done {
  readonly command: string;
  readonly outcome: CommandOutcome;
}

function CaseRoom({ page }: { readonly page: CaseView }): ReactElement {
  const [open, setOpen] = useState<string>();
  const [why, setWhy] = useState(false);
  const [done, setDone] = useState<Done>();
  const neighbours = neighboursOf(page.number);
  useEffect(() => rememberOpened(page.number), [page.number]);
  const command = page.commands.find(({ name }) => name === open);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = (): void => {
    void navigate('/desk/exclusions?aside=1');
    queries.removeQueries({ queryKey: ['case', page.number] });
  };
  const openIfAllowed = (name: string) => (): void => {
    if (page.commands.some((one) => one.name === name && one.allowed)) setOpen(name);
  };
  useCaseKeys(neighbours, {
    KeyA: openIfAllowed('accept'),
    KeyF: openIfAllowed('refuse'),
    KeyN: openIfAllowed('note'),
    KeyW: () => setWhy(page.nextClock !== undefined),
  });
  return (
    <div className="case">
      <CaseHead page={page} neighbours={neighbours} />
      <div role="status">{done !== undefined && <DoneNotice done={done} page={page} next={neighbours.next} />}</div>
      <WaitingNotices page={page} onOpen={setOpen} />
      <CommandBar commands={page.commands} onOpen={setOpen} />
      <CaseColumns page={page} />
      <ExclusionPanel page={page} onOpen={setOpen} />
      <HintsPanel page={page} onMerge={openIfAllowed('merge')} />
      {command !== undefined && (
        <CommandSheet
          page={page}
          command={command}
          onClose={() => setOpen(undefined)}
          onDone={(outcome) => {
            // For whoever stepped aside there is no such case any more.
            if (command.name === 'recuse') return leave();
            setDone({ command: command.name, outcome });
            setOpen(undefined);
          }}
        />
      )}
      {why && page.nextClock !== undefined && (
        <WhySheet clock={page.nextClock} audience="desk" onClose={() => setWhy(false)} />
      )}
    </div>
  );
}

function useCaseKeys({ list, previous, next }: Neighbours, keys: Readonly<Record<string, () => void>>): void {
  const navigate = useNavigate();
  useKeys({
    ...keys,
    BracketLeft: () => previous !== undefined && void navigate(`/desk/cases/${previous}`),
    BracketRight: () => next !== undefined && void navigate(`/desk/cases/${next}`),
    KeyU: () => void navigate(list),
  });
}

function CaseHead({ page, neighbours }: { readonly page: CaseView; readonly neighbours: Neighbours }): ReactElement {
  const text = useText(caseText);
  const words = useText(terms);
  const where = [page.unitName, page.stationName, page.handler?.name ?? text.unassigned].filter(Boolean).join(' › ');
  return (
    <header className="case-head">
      <nav className="case-way" aria-label={text.back}>
        <Link to={neighbours.list}>← {text.back}</Link>
        {neighbours.place > 0 && <span className="quiet figure">{text.place(neighbours.place, neighbours.of)}</span>}
        {neighbours.previous !== undefined && (
          <Link to={`/desk/cases/${neighbours.previous}`}>
            {text.previous} <kbd aria-hidden="true">[</kbd>
          </Link>
        )}
        {neighbours.next !== undefined && (
          <Link to={`/desk/cases/${neighbours.next}`}>
            {text.next} <kbd aria-hidden="true">]</kbd>
          </Link>
        )}
      </nav>
      <PageHeading title={text.title(page.number)}>
        <span className="number">{page.number}</span> {words.kind[page.kind] ?? page.kind}
        <span className="state-mark">{words.state[page.state] ?? page.stateText}</span>
      </PageHeading>
      <p>
        {where} <span className="quiet figure">{text.version(page.version)}</span>
      </p>
    </header>
  );
}

/** Read in the order in which it is seen: on a phone the clocks come first, on a desk they stand at the right. */
function CaseColumns({ page }: { readonly page: CaseView }): ReactElement {
  const narrow = useNarrow();
  return (
    <div className="case-columns">
      {narrow && <ClocksCard page={page} />}
      <FactsCard page={page} />
      <StoryCard number={page.number} />
      {!narrow && <ClocksCard page={page} />}
    </div>
  );
}

function FactsCard({ page }: { readonly page: CaseView }): ReactElement {
  const text = useText(caseText);
  return (
    <section className="card facts-card" aria-labelledby="case-facts">
      <h2 id="case-facts">{text.facts}</h2>
      <FactsPanel page={page} />
      <AttachmentPanel page={page} />
    </section>
  );
}

function StoryCard({ number }: { readonly number: string }): ReactElement {
  const text = useText(caseText);
  const events = useQuery(eventsQuestion(number));
  const problem = problemOf(events.error);
  return (
    <section className="card story-card" aria-labelledby="case-story">
      <h2 id="case-story">{text.storyCount(events.data?.length ?? 0)}</h2>
      {events.data !== undefined && <CaseTimeline number={number} events={events.data} />}
      {events.data === undefined && problem === null && <Waiting />}
      {problem !== null && <Failure problem={problem} onAgain={() => void events.refetch()} />}
    </section>
  );
}

function ClocksCard({ page }: { readonly page: CaseView }): ReactElement {
  const text = useText(caseText);
  const words = useText(terms);
  return (
    <section className="card clocks" aria-labelledby="case-clocks">
      <h2 id="case-clocks">{text.clocks}</h2>
      <ClockList clocks={page.clocks} />
      {page.related.length > 0 && <h3>{text.related}</h3>}
      <ul className="related">
        {page.related.map((other) => (
          <li key={other.number}>
            {words.relation[other.relation] ?? other.relation} {words.kind[other.kind] ?? other.kind}{' '}
            <Link to={`/desk/cases/${other.number}`} className="number">
              {other.number}
            </Link>{' '}
            <span className="quiet">{words.state[other.state] ?? other.state}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DoneNoticeProps {
  readonly done: Done;
  readonly page: CaseView;
  readonly next: string | undefined;
}

function DoneNotice({ done, page, next }: DoneNoticeProps): ReactElement {
  const text = useText(caseText);
  const words = useText(terms);
  const language = useLanguage();
  const { label } = page.commands.find(({ name }) => name === done.command) ?? { label: done.command };
  const { events, opened } = done.outcome;
  return (
    <div className="notice good">
      <p>
        <b>{text.done(label.replace(/…$/, ''))}</b>{' '}
        {sentences(
          events.map((event) => event.text),
          language,
        )}
        {opened.length > 0 && `。${text.opened} `}
        {opened.map(({ number, kind }) => (
          <Link key={number} to={`/desk/cases/${number}`} className="number">
            {words.kind[kind] ?? kind} {number}{' '}
          </Link>
        ))}
      </p>
      {next !== undefined && (
        <Link to={`/desk/cases/${next}`} className="button">
          {text.nextCase} <kbd aria-hidden="true">]</kbd>
        </Link>
      )}
    </div>
  );
}
