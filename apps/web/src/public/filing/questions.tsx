// The questions of the filing forms behind the first ones, each a small set of fields.
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import type { Settler } from '../../wire/views.js';
import { DIRECTLY, LONGEST_STORY } from './answers.js';
import { WhomQuestion } from './behalf-questions.js';
import { ClassFields } from './class-fields.js';
import { CheckField, type Hand, RadioField, RequestsField, SelectField, StoryField, TextField } from './fields.js';
import { FiledBefore } from './filed-before.js';
import { filingText } from './filing.text.js';
import { laterText } from './later.text.js';
import { useChoices } from './use-choices.js';

interface QuestionProps {
  readonly hand: Hand;
  readonly kind: 'complaint' | 'report';
}

export function MatterQuestion({ hand, kind }: QuestionProps): ReactElement {
  const text = useText(laterText);
  const { optional } = useText(filingText);
  const requests = useChoices('requests');
  const subjects = useChoices('subjects').filter(({ value }) => value !== 'general');
  const asksBack = kind === 'complaint';
  return (
    <>
      {asksBack && <FiledBefore shopName={hand.answers.shopName} />}
      <StoryField
        hand={hand}
        field="story"
        label={text.matter.story}
        hint={asksBack ? text.matter.storyHint : text.matter.reportStoryHint}
        longest={LONGEST_STORY}
        left={text.matter.left}
      />
      <ClassFields hand={hand} kind={kind} />
      {!asksBack && (
        <SelectField
          hand={hand}
          field="subject"
          label={text.matter.subject + optional}
          hint={text.matter.subjectHint}
          none={text.matter.subjectNone}
          options={subjects}
        />
      )}
      {asksBack && (
        <>
          <TextField hand={hand} field="amount" label={text.matter.amount + optional} inputMode="decimal" short />
          <RequestsField hand={hand} label={text.matter.requests} hint={text.matter.requestsHint} options={requests} />
          <CheckField
            label={text.matter.alsoReport}
            hint={text.matter.alsoReportHint}
            checked={hand.answers.alsoReport}
            onChange={(also) => hand.answer('alsoReport', also)}
          />
        </>
      )}
    </>
  );
}

export function PersonQuestion({ hand, kind }: QuestionProps): ReactElement {
  const { person } = useText(laterText);
  const { optional } = useText(filingText);
  return (
    <>
      {kind === 'complaint' && <WhomQuestion hand={hand} />}
      <p className="hint">{person.why}</p>
      <TextField hand={hand} field="name" label={person.name} autoComplete="name" />
      <TextField hand={hand} field="phone" label={person.phone} autoComplete="tel" inputMode="tel" short />
      <TextField
        hand={hand}
        field="home"
        label={person.home + optional}
        hint={person.homeHint}
        autoComplete="street-address"
      />
      {kind === 'report' && (
        <CheckField
          label={person.insider}
          hint={person.insiderHint}
          checked={hand.answers.insider}
          onChange={(insider) => hand.answer('insider', insider)}
        />
      )}
    </>
  );
}

interface ConsentProps {
  readonly hand: Hand;
  /** Those with whom it could be settled directly; nobody is asked where there is none. */
  readonly settlers: readonly Settler[];
}

export function ConsentQuestion({ hand, settlers }: ConsentProps): ReactElement {
  const { consents } = useText(laterText);
  const options = [
    { value: 'yes', label: consents.yes },
    { value: 'no', label: consents.no },
  ];
  return (
    <>
      {settlers.length > 0 && <SettleFirstQuestion hand={hand} settlers={settlers} />}
      <RadioField
        hand={hand}
        field="disclosure"
        label={consents.disclosure}
        hint={consents.disclosureHint}
        options={options}
      />
      <RadioField
        hand={hand}
        field="entrusting"
        label={consents.entrusting}
        hint={consents.entrustingHint}
        options={options}
      />
    </>
  );
}

export function SettleFirstQuestion({ hand, settlers }: ConsentProps): ReactElement {
  const { consents } = useText(laterText);
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  const { settleFirst, turnsByItself } = hand.answers;
  return (
    <>
      <RadioField
        hand={hand}
        field="settleFirst"
        label={consents.settleFirst}
        hint={consents.settleFirstHint}
        options={[
          { value: DIRECTLY, label: consents.settleNo },
          ...settlers.map(({ name, creditCode, unitName, promises }) => ({
            value: creditCode,
            label: consents.settleWith(name),
            hint: [
              consents.settlerOf(creditCode, unitName),
              ...promises.map(({ text, means }) => consents.settlerPromise(text[short], means[short])),
            ].join(consents.sentenceEnd),
          })),
        ]}
      />
      {settleFirst !== '' && settleFirst !== DIRECTLY && (
        <CheckField
          label={consents.turnsByItself}
          checked={turnsByItself}
          onChange={(turns) => hand.answer('turnsByItself', turns)}
        />
      )}
    </>
  );
}
