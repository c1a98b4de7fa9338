// 复述: everything that will be registered, in the order of speech, to be read out before the one button.
import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import type { FilingAnswers } from '../../public/filing/answers.js';
import { useChoices } from '../../public/filing/use-choices.js';
import type { EvidenceFile } from '../../public/evidence/use-evidence.js';
import { type IntakeText, intakeText } from './intake.text.js';
import { type RecordingAnswers, asksBack, isNamed } from './recording-answers.js';

interface ReadBackProps {
  readonly answers: RecordingAnswers;
  readonly files: readonly EvidenceFile[];
  readonly children: ReactNode;
}

export function ReadBack({ answers, files, children }: ReadBackProps): ReactElement {
  const text = useText(intakeText);
  const sent = files.filter(({ state }) => state === 'received' || state === 'waiting').length;
  const rows = [
    ...matterRows(answers, text, useRequested(answers.said)),
    ...(isNamed(answers) ? personRows(answers.said, text) : [[text.back.person, text.back.nameless] as const]),
    ...(asksBack(answers) ? askedRows(answers.said, text) : []),
    [text.back.files, sent === 0 ? '' : text.back.fileCount(sent)] as const,
    [text.back.received, receivedWords(answers, text)] as const,
  ];
  return (
    <section className="card read-back" aria-labelledby="intake-read-back">
      <h2 id="intake-read-back">{text.readBack}</h2>
      <p className="quiet">{text.readBackLead}</p>
      <dl className="facts">
        {rows.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said === '' ? <span className="quiet">{text.back.none}</span> : said}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}

type Row = readonly [name: string, said: string];

function useRequested({ requests }: FilingAnswers): string {
  const offered = useChoices('requests');
  const language = useLanguage();
  return listed(
    requests.map((code) => offered.find(({ value }) => value === code)?.label ?? code),
    language,
  );
}

function matterRows(answers: RecordingAnswers, { back, matters }: IntakeText, requested: string): readonly Row[] {
  const { said, matter } = answers;
  const { shopName, online, platform, district, street, address, story, amount } = said;
  return [
    [back.shop, [shopName, online ? platform : ''].join(' ').trim()],
    [back.place, [district, street, address].join(' ').trim()],
    [back.matter, matter === '' ? '' : matters[matter]],
    [back.story, story],
    ...(asksBack(answers)
      ? ([
          [back.amount, amount.trim() === '' ? '' : `¥${amount.trim()}`],
          [back.requests, requested],
        ] as const)
      : []),
  ];
}

function personRows({ name, phone, home }: FilingAnswers, { back }: IntakeText): readonly Row[] {
  return [
    [back.person, name],
    [back.phone, phone],
    [back.home, home],
  ];
}

function askedRows(said: FilingAnswers, { back, consent }: IntakeText): readonly Row[] {
  const { filedFor, principalName, principalPhone, members, disclosure, entrusting } = said;
  const others = members.map(({ name, phone }) => `${name} ${phone}`.trim()).join('\n');
  return [
    ...(filedFor === 'principal' ? [[back.principal, `${principalName} ${principalPhone}`.trim()] as const] : []),
    ...(filedFor === 'all' ? [[back.members, others] as const] : []),
    [back.disclosure, consent[disclosure]],
    [back.entrusting, consent[entrusting]],
  ];
}

function receivedWords({ way, day, time }: RecordingAnswers, { ways }: IntakeText): string {
  return [way === '' ? '' : ways[way], day, time].filter((part) => part !== '').join(' · ');
}
