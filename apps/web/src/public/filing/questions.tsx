// The questions of the filing forms, each a small set of fields.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { referenceQuestion } from '../../wire/questions.js';
import type { Settler } from '../../wire/views.js';
import { DIRECTLY, LONGEST_STORY } from './answers.js';
import { CheckField, type Hand, RadioField, RequestsField, SelectField, StoryField, TextField } from './fields.js';
import { filingText } from './filing.text.js';
import { OperatorField } from './operator-field.js';
import { RoutePreview } from './route-preview.js';

interface QuestionProps {
  readonly hand: Hand;
  readonly kind: 'complaint' | 'report';
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The labels of one list of the reference, in the reader's language. */
export function useChoices(
  list: 'goodsClasses' | 'problemClasses' | 'reportClasses' | 'requests' | 'subjects',
): readonly Choice[] {
  const reference = useQuery(referenceQuestion());
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  return (reference.data?.[list] ?? []).map(({ code, label }) => ({ value: code, label: label[short] }));
}

export function ShopQuestion({ hand, kind }: QuestionProps): ReactElement {
  const text = useText(filingText);
  const reference = useQuery(referenceQuestion());
  const towns = reference.data?.towns ?? [];
  const counties = [...new Set(towns.map(({ county }) => county))];
  const { answers, answer } = hand;
  const townsHere = towns.filter(({ county }) => county === answers.district);
  return (
    <>
      <OperatorField hand={hand} label={text.shop.name} hint={text.shop.nameHint} />
      <CheckField label={text.shop.online} checked={answers.online} onChange={(online) => answer('online', online)} />
      {answers.online && (
        <>
          <TextField hand={hand} field="platform" label={text.shop.platform} hint={text.shop.platformHint} />
          <TextField hand={hand} field="link" label={text.shop.link + text.optional} inputMode="url" />
        </>
      )}
      <div className="two">
        <SelectField
          hand={hand}
          field="district"
          label={text.shop.district}
          none={text.shop.streetUnknown}
          options={counties.map((county) => ({ value: county, label: county }))}
        />
        <SelectField
          hand={hand}
          field="street"
          label={text.shop.street}
          none={text.shop.streetUnknown}
          options={townsHere.map(({ name }) => ({ value: name, label: name }))}
        />
      </div>
      <TextField
        hand={hand}
        field="address"
        label={text.shop.address}
        hint={text.shop.addressHint}
        autoComplete="street-address"
      />
      <RoutePreview answers={answers} kind={kind} />
    </>
  );
}

export function MatterQuestion({ hand, kind }: QuestionProps): ReactElement {
  const text = useText(filingText);
  const goods = useChoices('goodsClasses');
  const problems = useChoices(kind === 'complaint' ? 'problemClasses' : 'reportClasses');
  const requests = useChoices('requests');
  const subjects = useChoices('subjects').filter(({ value }) => value !== 'general');
  const asksBack = kind === 'complaint';
  return (
    <>
      <SelectField
        hand={hand}
        field="goodsClass"
        label={text.matter.goods + text.optional}
        none={text.choose}
        options={goods}
      />
      <SelectField
        hand={hand}
        field="problemClass"
        label={(asksBack ? text.matter.problem : text.matter.reportProblem) + text.optional}
        none={text.choose}
        options={problems}
      />
      {!asksBack && (
        <SelectField
          hand={hand}
          field="subject"
          label={text.matter.subject + text.optional}
          hint={text.matter.subjectHint}
          none={text.matter.subjectNone}
          options={subjects}
        />
      )}
      <StoryField
        hand={hand}
        field="story"
        label={text.matter.story}
        hint={asksBack ? text.matter.storyHint : text.matter.reportStoryHint}
        longest={LONGEST_STORY}
        left={text.matter.left}
      />
      {asksBack && (
        <>
          <TextField hand={hand} field="amount" label={text.matter.amount + text.optional} inputMode="decimal" short />
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
  const { person, optional } = useText(filingText);
  return (
    <>
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
  const { consents } = useText(filingText);
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

function SettleFirstQuestion({ hand, settlers }: ConsentProps): ReactElement {
  const { consents } = useText(filingText);
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
          ...settlers.map(({ name, creditCode, unitName }) => ({
            value: creditCode,
            label: consents.settleWith(name),
            hint: consents.settlerOf(creditCode, unitName),
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

export function NamedQuestion({ hand }: { readonly hand: Hand }): ReactElement {
  const { named } = useText(filingText);
  return (
    <>
      <RadioField
        hand={hand}
        field="named"
        label={named.question}
        options={[
          { value: 'yes', label: named.yes, hint: named.yesHint },
          { value: 'no', label: named.no, hint: named.noHint },
        ]}
      />
      <div className="notice">
        <p>
          <b>{named.protection}</b> {named.protectionWords}
        </p>
      </div>
    </>
  );
}
