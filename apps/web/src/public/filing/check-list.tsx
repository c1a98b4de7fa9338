// The answers as a list to check, each with a way back to its question.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import { evidenceText } from '../evidence/evidence.text.js';
import type { EvidenceFile } from '../evidence/use-evidence.js';
import { KeptWhere } from '../mine/kept-where.js';
import { DIRECTLY, type FilingAnswers } from './answers.js';
import { type Row, useBehalfRows } from './behalf-rows.js';
import { filingText } from './filing.text.js';
import { laterText } from './later.text.js';
import { useChoices } from './use-choices.js';

interface CheckListProps {
  readonly answers: FilingAnswers;
  readonly files: readonly EvidenceFile[];
  readonly kind: 'complaint' | 'report';
}

export function CheckList({ answers, files, kind }: CheckListProps): ReactElement {
  const text = useText(laterText);
  const evidence = useText(evidenceText);
  const sent = files.filter(({ state }) => state === 'received' || state === 'waiting');
  const rows: readonly Row[] = [
    ...useRows(answers, kind),
    {
      name: evidence.list,
      said: sent.length === 0 ? '' : `${evidence.count(sent.length)}\n${sent.map(({ name }) => name).join('\n')}`,
      step: 'evidence',
    },
  ];
  return (
    <>
      <dl className="summary-list">
        {rows.map(({ name, said, step }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said === '' ? <span className="quiet">{text.check.nothing}</span> : said}</dd>
            <dd className="change">
              <Link to={`?step=${step}`}>
                {text.change}
                <span className="only-read"> {name}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <KeptWhere isNamed={kind === 'complaint' || answers.named === 'yes'} />
      <p>{text.check.truth}</p>
    </>
  );
}

function useRows(answers: FilingAnswers, kind: 'complaint' | 'report'): readonly Row[] {
  const { check, consents } = useText(laterText);
  const { named } = useText(filingText);
  const language = useLanguage();
  const goods = useChoices('goodsClasses');
  const problems = useChoices(kind === 'complaint' ? 'problemClasses' : 'reportClasses');
  const requests = useChoices('requests');
  const subjects = useChoices('subjects');
  const behalf = useBehalfRows(answers);
  const labelOf = (choices: typeof goods, code: string): string =>
    choices.find(({ value }) => value === code)?.label ?? '';
  const consent = (said: string): string => (said === 'yes' ? consents.yes : said === 'no' ? consents.no : '');
  const settling =
    answers.settleFirst === '' || answers.settleFirst === DIRECTLY ? consents.settleNo : consents.settleYes;
  const shop: readonly Row[] = [
    {
      name: check.shop,
      said: [answers.shopName, answers.online ? answers.platform : ''].join(' ').trim(),
      step: 'shop',
    },
    { name: check.place, said: [answers.district, answers.street, answers.address].join(' ').trim(), step: 'shop' },
    { name: check.bought, said: labelOf(goods, answers.goodsClass), step: 'matter' },
    { name: check.problem, said: labelOf(problems, answers.problemClass), step: 'matter' },
    { name: check.story, said: answers.story, step: 'matter' },
  ];
  const person: readonly Row[] = [
    { name: check.person, said: answers.name, step: 'person' },
    { name: check.phone, said: answers.phone, step: 'person' },
    { name: check.home, said: answers.home, step: 'person' },
  ];
  if (kind === 'report') {
    const choice = answers.named === 'yes' ? named.yes : answers.named === 'no' ? named.no : '';
    const subject: Row = { name: check.subject, said: labelOf(subjects, answers.subject), step: 'matter' };
    const insider: Row = { name: check.insider, said: answers.insider ? consents.yesWord : '', step: 'person' };
    return [
      { name: check.named, said: choice, step: 'named' },
      ...shop,
      subject,
      ...(answers.named === 'yes' ? [...person, insider] : []),
    ];
  }
  return [
    ...shop,
    { name: check.amount, said: answers.amount === '' ? '' : `¥${answers.amount}`, step: 'matter' },
    {
      name: check.requests,
      said: listed(
        answers.requests.map((code) => labelOf(requests, code)),
        language,
      ),
      step: 'matter',
    },
    { name: check.alsoReport, said: answers.alsoReport ? consents.yesWord : '', step: 'matter' },
    ...person,
    ...behalf,
    { name: check.settleFirst, said: settling, step: 'consents' },
    { name: check.disclosure, said: consent(answers.disclosure), step: 'consents' },
    { name: check.entrusting, said: consent(answers.entrusting), step: 'consents' },
  ];
}
