// The questions to whoever does not file for himself alone: for whom, and what the letter says.
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useText } from '../../language/language.js';
import { EvidenceQuestion } from '../evidence/evidence-question.js';
import type { Evidence } from '../evidence/use-evidence.js';
import type { BehalfStep } from './answers.js';
import { behalfText } from './behalf.text.js';
import { Choices, type Hand, RadioField, SelectField, TextField } from './fields.js';
import { filingText } from './filing.text.js';
import { MembersQuestion } from './members-question.js';
import { useChoices } from './use-choices.js';

interface QuestionProps {
  readonly hand: Hand;
}

/** Folded away until somebody needs it: most file for themselves. */
export function WhomQuestion({ hand }: QuestionProps): ReactElement {
  const text = useText(behalfText);
  const { filedFor } = hand.answers;
  const [isUnfolded, unfold] = useState(filedFor !== 'self');
  const pressed = useRef(false);
  // Only after the press: whoever comes back to the step begins at its heading.
  useEffect(() => {
    if (isUnfolded && pressed.current) document.getElementById('filedFor')?.focus({ preventScroll: true });
  }, [isUnfolded]);
  const press = (): void => {
    pressed.current = true;
    unfold(true);
  };
  if (!isUnfolded) {
    return (
      <p>
        <button type="button" className="link-button" aria-expanded={false} onClick={press}>
          {text.unfold}
        </button>
      </p>
    );
  }
  const own = filedFor === 'principal' ? text.ownAgent : filedFor === 'all' ? text.ownMember : '';
  return (
    <>
      <RadioField
        hand={hand}
        field="filedFor"
        label={text.whom}
        options={[
          { value: 'self', label: text.self },
          { value: 'principal', label: text.principal, hint: text.principalHint },
          { value: 'all', label: text.all, hint: text.allHint },
        ]}
      />
      <p className="hint" role="status">
        {own}
      </p>
    </>
  );
}

interface BehalfProps extends QuestionProps {
  readonly step: BehalfStep;
  readonly evidence: Evidence;
}

export function BehalfQuestion({ step, hand, evidence }: BehalfProps): ReactElement {
  switch (step) {
    case 'principal':
      return <PrincipalQuestion hand={hand} />;
    case 'letter':
      return <LetterQuestion hand={hand} evidence={evidence} />;
    case 'members':
      return <MembersQuestion hand={hand} />;
  }
}

function PrincipalQuestion({ hand }: QuestionProps): ReactElement {
  const text = useText(behalfText);
  const { optional } = useText(filingText);
  const relations = useChoices('agentRelations');
  return (
    <>
      <p className="hint">{text.principalWhy}</p>
      <TextField hand={hand} field="principalName" label={text.principalName} />
      <TextField
        hand={hand}
        field="principalPhone"
        label={text.principalPhone + optional}
        hint={text.principalPhoneHint}
        inputMode="tel"
        short
      />
      <SelectField hand={hand} field="relation" label={text.relation} none={text.choose} options={relations} />
    </>
  );
}

function LetterQuestion({ hand, evidence }: QuestionProps & { readonly evidence: Evidence }): ReactElement {
  const text = useText(behalfText);
  const { powers, untilKind } = hand.answers;
  const offered = useChoices('agentPowers');
  const toggle = (code: string): void =>
    hand.answer('powers', powers.includes(code) ? powers.filter((power) => power !== code) : [...powers, code]);
  return (
    <>
      <p className="hint">{text.letterWhy}</p>
      <TextField hand={hand} field="matters" label={text.matters} hint={text.mattersHint} />
      <Choices of={{ hand, field: 'powers', label: text.powers, hint: text.powersHint }}>
        {offered.map(({ value, label }, place) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              id={place === 0 ? 'powers' : undefined}
              checked={powers.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </Choices>
      <RadioField
        hand={hand}
        field="untilKind"
        label={text.untilKind}
        options={[
          { value: 'closed', label: text.untilClosed },
          { value: 'day', label: text.untilDay },
        ]}
      />
      {untilKind === 'day' && <TextField hand={hand} field="untilOn" label={text.untilOn} kind="date" short />}
      <h2>{text.files}</h2>
      <EvidenceQuestion evidence={evidence} hint={text.filesHint} fault={hand.faultOf('evidence')} />
    </>
  );
}
