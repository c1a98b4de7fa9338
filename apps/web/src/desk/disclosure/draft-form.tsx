// The public draft: how much is published, the summary with what the server found in it, the classes, and the page it makes.
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { useLanguage, useText } from '../../language/language.js';
import { referenceQuestion } from '../../wire/questions.js';
import type { CorrectionReason, DisclosureRecord, Reference } from '../../wire/views.js';
import { disclosureText } from './disclosure.text.js';
import { type DraftValues, draftOf, shownCopy } from './draft.js';
import { PublicPreview } from './public-preview.js';
import { ReasonChoice } from './reason-choice.js';
import { Refusal } from './refusal.js';
import type { DisclosureDeciding } from './use-deciding.js';

/** Refusals that are about the summary, and stand there. */
const ABOUT_SUMMARY = ['disclosure.still-personal', 'disclosure.to-be-judged', 'disclosure.summary-too-long'];

export interface DraftFormProps {
  readonly record: DisclosureRecord;
  readonly act: 'publication' | 'correction';
  readonly values: DraftValues;
  readonly onChange: (values: DraftValues) => void;
  readonly deciding: DisclosureDeciding;
}

export function DraftForm({ record, act, values, onChange, deciding }: DraftFormProps): ReactElement {
  const text = useText(disclosureText);
  const [judgedOf, judge] = useState<string>();
  const [reason, choose] = useState<CorrectionReason>();
  const [tried, setTried] = useState(false);
  const problem = deciding.refused?.act === act ? deciding.refused.problem : null;
  const atSummary = problem !== null && ABOUT_SUMMARY.includes(problem.code);
  // Whoever writes on has judged what stands there no longer.
  const judged = values.withSummary && judgedOf === values.summary;
  const missesSummary = values.withSummary && values.summary.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missesSummary) return;
    const draft = draftOf(values);
    if (act === 'publication') deciding.decide({ act, draft, judged });
    else if (reason !== undefined) deciding.decide({ act, draft, judged, reason });
  };
  return (
    <form className="command-form" onSubmit={send} noValidate>
      {problem !== null && !atSummary && <Refusal problem={problem} onLatest={deciding.forget} />}
      <fieldset>
        <legend>{text.shape}</legend>
        <Radio.Group
          aria-label={text.shape}
          value={values.withSummary ? 'summary' : 'class'}
          onChange={({ target }) => onChange({ ...values, withSummary: target.value === 'summary' })}
          options={[
            { value: 'class', label: text.classOnly },
            { value: 'summary', label: text.withSummary },
          ]}
        />
      </fieldset>
      {values.withSummary && (
        <SummaryField
          value={values.summary}
          onChange={(summary) => onChange({ ...values, summary })}
          missing={tried && missesSummary}
          problem={atSummary ? problem : null}
          judged={judged}
          onJudge={(yes) => judge(yes ? values.summary : undefined)}
        />
      )}
      <ClassFields record={record} values={values} onChange={onChange} />
      {act === 'correction' && (
        <ReasonChoice reasons={record.choices.corrections} chosen={reason} onChoose={choose} missing={tried} />
      )}
      <p className="disclosure-acts">
        <Button type="primary" htmlType="submit" aria-disabled={deciding.busy}>
          {deciding.busy ? text.busy : act === 'publication' ? text.publish : text.correct}
        </Button>
      </p>
      <p className="quiet">{text.previewLead}</p>
      <PublicPreview copy={shownCopy(record, draftOf(values))} salesModes={record.choices.salesModes} />
    </form>
  );
}

interface SummaryFieldProps {
  readonly value: string;
  readonly onChange: (summary: string) => void;
  readonly missing: boolean;
  readonly problem: NonNullable<DisclosureDeciding['refused']>['problem'] | null;
  readonly judged: boolean;
  readonly onJudge: (judged: boolean) => void;
}

function SummaryField({ value, onChange, missing, problem, judged, onJudge }: SummaryFieldProps): ReactElement {
  const text = useText(disclosureText);
  const words = useText(corridorText);
  const wrong = missing || problem !== null;
  return (
    <div className={wrong ? 'field wrong' : 'field'}>
      <label htmlFor="disclosure-summary">{text.summary}</label>
      <span className="quiet" id="disclosure-summary-hint">
        {text.summaryHint}
      </span>
      <Input.TextArea
        id="disclosure-summary"
        rows={5}
        value={value}
        aria-invalid={wrong}
        aria-describedby="disclosure-summary-hint disclosure-summary-fault"
        onChange={({ target }) => onChange(target.value)}
      />
      <div id="disclosure-summary-fault" role="alert">
        {missing && <span className="error-text">{text.summaryMissing}</span>}
        {!missing && problem !== null && <span className="error-text">{sentenceOf(problem, words)}</span>}
      </div>
      {problem?.code === 'disclosure.to-be-judged' && (
        <Checkbox checked={judged} onChange={({ target }) => onJudge(target.checked)}>
          {text.judged}
        </Checkbox>
      )}
    </div>
  );
}

function ClassFields({
  record,
  values,
  onChange,
}: Pick<DraftFormProps, 'record' | 'values' | 'onChange'>): ReactElement {
  const text = useText(disclosureText);
  const short = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  const reference = useQuery(referenceQuestion()).data;
  const { salesModes } = record.choices;
  const optionsOf = (list: keyof Pick<Reference, 'goodsClasses' | 'problemClasses' | 'requests'>): readonly Option[] =>
    (reference?.[list] ?? []).map(({ code, label }) => ({ value: code, label: label[short] }));
  return (
    <>
      <div className="draft-classes">
        <ChoiceField
          name="goods"
          label={text.goodsClass}
          value={values.goodsClass}
          options={optionsOf('goodsClasses')}
          mayBeEmpty={record.goodsClass === undefined}
          onChange={(goodsClass) => onChange({ ...values, goodsClass })}
        />
        <ChoiceField
          name="problem"
          label={text.problemClass}
          value={values.problemClass}
          options={optionsOf('problemClasses')}
          mayBeEmpty={record.problemClass === undefined}
          onChange={(problemClass) => onChange({ ...values, problemClass })}
        />
        <ChoiceField
          name="sales"
          label={text.salesMode}
          value={values.salesMode ?? ''}
          options={salesModes.map(({ code, text: label }) => ({ value: code, label }))}
          mayBeEmpty
          onChange={(salesMode) =>
            onChange({ ...values, salesMode: salesModes.find(({ code }) => code === salesMode)?.code })
          }
        />
        {record.needsSecond && (
          <div className="field">
            <label htmlFor="disclosure-bought">{text.boughtOn}</label>
            <input
              id="disclosure-bought"
              type="date"
              className="native-input"
              max={record.givens.complainedOn}
              value={values.boughtOn}
              onChange={({ target }) => onChange({ ...values, boughtOn: target.value })}
            />
          </div>
        )}
      </div>
      <fieldset>
        <legend>{text.requests}</legend>
        <Checkbox.Group
          value={[...values.requests]}
          options={[...optionsOf('requests')]}
          onChange={(requests) => onChange({ ...values, requests })}
        />
      </fieldset>
    </>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly mayBeEmpty: boolean;
  readonly onChange: (value: string) => void;
}

function ChoiceField({ name, label, value, options, mayBeEmpty, onChange }: ChoiceFieldProps): ReactElement {
  const text = useText(disclosureText);
  return (
    <div className="field">
      <label htmlFor={`disclosure-${name}`}>{label}</label>
      <select
        id={`disclosure-${name}`}
        className="native-input"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {mayBeEmpty && <option value="">{text.notSaid}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
