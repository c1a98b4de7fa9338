// The questions in the order of speech, the shop first: those of the public form, asked by an officer, and how it came.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { dateOf, hourOf } from '../../language/dates.js';
import { useText } from '../../language/language.js';
import { BEHALF_STEPS, LONGEST_STORY } from '../../public/filing/answers.js';
import { BehalfQuestion, WhomQuestion } from '../../public/filing/behalf-questions.js';
import { ClassFields } from '../../public/filing/class-fields.js';
import {
  CheckField,
  FaultText,
  type Hand,
  RadioField,
  RequestsField,
  SelectField,
  StoryField,
  TextField,
} from '../../public/filing/fields.js';
import { filingText } from '../../public/filing/filing.text.js';
import { OperatorField } from '../../public/filing/operator-field.js';
import { SettleFirstQuestion } from '../../public/filing/questions.js';
import { useChoices } from '../../public/filing/use-choices.js';
import { useSettled } from '../../public/filing/use-settled.js';
import { EvidenceQuestion } from '../../public/evidence/evidence-question.js';
import type { Evidence } from '../../public/evidence/use-evidence.js';
import { referenceQuestion, settlersQuestion, siteQuestion } from '../../wire/questions.js';
import { intakeText } from './intake.text.js';
import {
  MATTERS,
  type OwnField,
  type RecordingAnswers,
  type RecordingFault,
  WAYS,
  asksBack,
  isNamed,
  kindOf,
} from './recording-answers.js';

interface QuestionsProps {
  readonly answers: RecordingAnswers;
  readonly hand: Hand;
  readonly faults: readonly RecordingFault[];
  readonly evidence: Evidence;
  readonly onChange: (answers: RecordingAnswers) => void;
}

export function IntakeQuestions(props: QuestionsProps): ReactElement {
  const { answers, hand, evidence } = props;
  const text = useText(intakeText);
  const steps = asksBack(answers) ? BEHALF_STEPS[answers.said.filedFor] : [];
  // Whoever acts for somebody shows his letter: there the papers are asked for.
  const asksPapers = !steps.some((step) => step === 'letter');
  return (
    <>
      <Section title={text.parts.shop}>
        <ShopFields hand={hand} />
      </Section>
      <Section title={text.parts.matter}>
        <MatterFields {...props} />
      </Section>
      <Section title={text.parts.person}>
        <PersonFields answers={answers} hand={hand} />
      </Section>
      {steps.length > 0 && (
        <Section title={text.parts.behalf}>
          {steps.map((step) => (
            <BehalfQuestion key={step} step={step} hand={hand} evidence={evidence} />
          ))}
        </Section>
      )}
      {asksBack(answers) && (
        <Section title={text.parts.consents}>
          <ConsentFields hand={hand} />
        </Section>
      )}
      {asksPapers && (
        <Section title={text.parts.evidence}>
          <EvidenceQuestion evidence={evidence} hint={text.evidenceHint} fault={hand.faultOf('evidence')} />
        </Section>
      )}
      <Section title={text.parts.received}>
        <ReceivedFields {...props} />
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="intake-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface HandProps {
  readonly hand: Hand;
}

function ShopFields({ hand }: HandProps): ReactElement {
  const text = useText(intakeText);
  const { shop, optional } = useText(filingText);
  const reference = useQuery(referenceQuestion());
  const towns = reference.data?.towns ?? [];
  const counties = [...new Set(towns.map(({ county }) => county))];
  const { answers, answer } = hand;
  const townsHere = towns.filter(({ county }) => county === answers.district);
  return (
    <>
      <OperatorField hand={hand} label={text.shopName} hint={text.shopNameHint} />
      <CheckField label={shop.online} checked={answers.online} onChange={(online) => answer('online', online)} />
      {answers.online && (
        <div className="two">
          <TextField hand={hand} field="platform" label={shop.platform} />
          <TextField hand={hand} field="link" label={shop.link + optional} inputMode="url" />
        </div>
      )}
      <div className="two">
        <SelectField
          hand={hand}
          field="district"
          label={shop.district}
          none={shop.streetUnknown}
          options={counties.map((county) => ({ value: county, label: county }))}
        />
        <SelectField
          hand={hand}
          field="street"
          label={shop.street}
          none={shop.streetUnknown}
          options={townsHere.map(({ name }) => ({ value: name, label: name }))}
        />
      </div>
      <TextField hand={hand} field="address" label={shop.address} hint={shop.addressHint} />
    </>
  );
}

function MatterFields({ answers, hand, faults, onChange }: QuestionsProps): ReactElement {
  const text = useText(intakeText);
  const { optional } = useText(filingText);
  const requests = useChoices('requests');
  const subjects = useChoices('subjects').filter(({ value }) => value !== 'general');
  const kind = kindOf(answers);
  return (
    <>
      <OneOf
        field="matter"
        label={text.matter}
        fault={faultAt(faults, 'matter')}
        options={MATTERS.map((value) => ({ value, label: text.matters[value] }))}
        chosen={answers.matter}
        onChoose={(matter) => onChange({ ...answers, matter })}
      />
      <StoryField
        hand={hand}
        field="story"
        label={text.story}
        hint={text.storyHint}
        longest={LONGEST_STORY}
        left={text.left}
      />
      <ClassFields hand={hand} kind={kind} />
      {asksBack(answers) ? (
        <>
          <TextField hand={hand} field="amount" label={text.amount + optional} inputMode="decimal" short />
          <RequestsField hand={hand} label={text.requests + optional} options={requests} />
        </>
      ) : (
        <SelectField
          hand={hand}
          field="subject"
          label={text.subject + optional}
          none={text.subjectNone}
          options={subjects}
        />
      )}
    </>
  );
}

function PersonFields({ answers, hand }: HandProps & Pick<QuestionsProps, 'answers'>): ReactElement {
  const text = useText(intakeText);
  const { optional } = useText(filingText);
  const isReport = kindOf(answers) === 'report';
  return (
    <>
      {isReport && (
        <RadioField
          hand={hand}
          field="named"
          label={text.named}
          options={[
            { value: 'yes', label: text.namedYes },
            { value: 'no', label: text.namedNo },
          ]}
        />
      )}
      {asksBack(answers) && <WhomQuestion hand={hand} />}
      {isNamed(answers) && (
        <>
          <div className="two">
            <TextField hand={hand} field="name" label={text.name} />
            <TextField hand={hand} field="phone" label={text.phone} hint={text.phoneHint} inputMode="tel" />
          </div>
          <TextField hand={hand} field="home" label={text.home + optional} />
          {isReport && (
            <CheckField
              label={text.insider}
              checked={answers.said.insider}
              onChange={(insider) => hand.answer('insider', insider)}
            />
          )}
        </>
      )}
    </>
  );
}

const SAID = ['yes', 'no', ''] as const;

function ConsentFields({ hand }: HandProps): ReactElement {
  const text = useText(intakeText);
  const settlers = useQuery(settlersQuestion(useSettled(hand.answers.shopName.trim()))).data ?? [];
  const options = SAID.map((value) => ({ value, label: text.consent[value] }));
  return (
    <>
      {settlers.length > 0 && <SettleFirstQuestion hand={hand} settlers={settlers} />}
      <p className="hint">{text.unaskedHint}</p>
      <div className="in-a-row">
        <RadioField hand={hand} field="disclosure" label={text.disclosure} options={options} />
        <RadioField hand={hand} field="entrusting" label={text.entrusting} options={options} />
      </div>
    </>
  );
}

function ReceivedFields({ answers, faults, onChange }: QuestionsProps): ReactElement {
  const text = useText(intakeText);
  const queries = useQueryClient();
  // The house's clock, never the visitor's.
  const takeNow = async (): Promise<void> => {
    const { now } = await queries.fetchQuery({ ...siteQuestion(), staleTime: 0 });
    onChange({ ...answers, day: dateOf(now), time: hourOf(now) });
  };
  return (
    <>
      <OneOf
        field="way"
        label={text.way}
        fault={faultAt(faults, 'way')}
        options={WAYS.map((value) => ({ value, label: text.ways[value] }))}
        chosen={answers.way}
        onChoose={(way) => onChange({ ...answers, way })}
      />
      <p className="hint" id="received-hint" role="status">
        {text.wayHint[answers.way]}
      </p>
      <div className="received">
        <NativeField
          field="day"
          kind="date"
          label={text.day}
          fault={faultAt(faults, 'day')}
          value={answers.day}
          onType={(day) => onChange({ ...answers, day })}
        />
        <NativeField
          field="time"
          kind="time"
          label={text.time}
          fault={faultAt(faults, 'time')}
          value={answers.time}
          onType={(time) => onChange({ ...answers, time })}
        />
        <button type="button" className="button" onClick={() => void takeNow().catch(() => undefined)}>
          {text.now}
        </button>
      </div>
    </>
  );
}

function faultAt(faults: readonly RecordingFault[], at: OwnField): string | undefined {
  return faults.find(({ field }) => field === at)?.message;
}

interface OneOfProps<Value extends string> {
  readonly field: OwnField;
  readonly label: string;
  readonly fault: string | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value | '';
  readonly onChoose: (value: Value) => void;
}

/** None preselected; the first radio carries the field's id, so that a fault's link finds it. */
function OneOf<Value extends string>({
  field,
  label,
  fault,
  options,
  chosen,
  onChoose,
}: OneOfProps<Value>): ReactElement {
  return (
    <fieldset
      className={fault === undefined ? 'question in-a-row' : 'question in-a-row wrong'}
      {...(fault === undefined ? {} : { 'aria-describedby': `${field}-fault` })}
    >
      <legend>{label}</legend>
      {options.map((option, place) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            id={place === 0 ? field : undefined}
            name={field}
            checked={chosen === option.value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      <FaultText field={field} fault={fault} />
    </fieldset>
  );
}

interface NativeFieldProps {
  readonly field: OwnField;
  readonly kind: 'date' | 'time';
  readonly label: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onType: (value: string) => void;
}

function NativeField({ field, kind, label, fault, value, onType }: NativeFieldProps): ReactElement {
  const described = fault === undefined ? 'received-hint' : `received-hint ${field}-fault`;
  return (
    <div className={fault === undefined ? 'question' : 'question wrong'}>
      <label className="title" htmlFor={field}>
        {label}
      </label>
      <input
        id={field}
        type={kind}
        value={value}
        aria-describedby={described}
        {...(fault === undefined ? {} : { 'aria-invalid': true as const })}
        onChange={(event) => onType(event.target.value)}
      />
      <FaultText field={field} fault={fault} />
    </div>
  );
}
