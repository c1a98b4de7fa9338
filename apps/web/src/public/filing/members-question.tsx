// Who complains together with the filer: each with his consent, and at most a few who speak for all.
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useText } from '../../language/language.js';
import { referenceQuestion } from '../../wire/questions.js';
import { type MemberAnswer, emptyMember } from './answers.js';
import { memberField } from './behalf.js';
import { behalfText } from './behalf.text.js';
import { Choices, FaultText, type Hand } from './fields.js';

interface QuestionProps {
  readonly hand: Hand;
}

export function MembersQuestion({ hand }: QuestionProps): ReactElement {
  const text = useText(behalfText);
  const { members, filerRepresents } = hand.answers;
  const { most, mostRepresentatives } = useJointLimits();
  const [added, setAdded] = useState<number>();
  const adding = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (added !== undefined) document.getElementById(memberField(added, 'name'))?.focus();
  }, [added]);
  const change = (place: number, member: MemberAnswer): void =>
    hand.answer(
      'members',
      members.map((other, at) => (at === place ? member : other)),
    );
  const remove = (place: number): void => {
    hand.answer(
      'members',
      members.filter((_member, at) => at !== place),
    );
    setAdded(undefined);
    adding.current?.focus();
  };
  const add = (): void => {
    hand.answer('members', [...members, emptyMember]);
    setAdded(members.length);
  };
  const isFull = members.length + 1 >= most;
  return (
    <>
      <p className="hint">{text.membersWhy}</p>
      {members.map((member, place) => (
        <MemberFields
          key={place}
          hand={hand}
          place={place}
          member={member}
          onChange={(changed) => change(place, changed)}
          onRemove={members.length > 1 ? () => remove(place) : undefined}
        />
      ))}
      {isFull && <p className="hint">{text.mostMembers(most)}</p>}
      <p className="question">
        <button ref={adding} type="button" className="button" aria-disabled={isFull} onClick={isFull ? undefined : add}>
          {text.add}
        </button>
      </p>
      <Choices
        of={{
          hand,
          field: 'filerRepresents',
          label: text.representatives,
          hint: text.representativesHint(mostRepresentatives),
        }}
      >
        <Tick
          id="filerRepresents"
          label={text.filerRepresents}
          checked={filerRepresents}
          onChange={(represents) => hand.answer('filerRepresents', represents)}
        />
        {members.map((member, place) => (
          <Tick
            key={place}
            id={memberField(place, 'represents')}
            label={text.represents(member.name.trim() === '' ? text.nth(place + 2) : member.name.trim())}
            checked={member.represents}
            onChange={(represents) => change(place, { ...member, represents })}
          />
        ))}
      </Choices>
    </>
  );
}

/** The bounds of the house; while they are not known nobody is kept from going on, for the house looks too. */
function useJointLimits(): { readonly most: number; readonly mostRepresentatives: number } {
  const { data } = useQuery(referenceQuestion());
  return data?.joint ?? { most: Infinity, mostRepresentatives: 2 };
}

interface MemberProps extends QuestionProps {
  readonly place: number;
  readonly member: MemberAnswer;
  readonly onChange: (member: MemberAnswer) => void;
  readonly onRemove: (() => void) | undefined;
}

function MemberFields({ hand, place, member, onChange, onRemove }: MemberProps): ReactElement {
  const text = useText(behalfText);
  const who = text.nth(place + 2);
  return (
    <fieldset className="question member">
      <legend>{who}</legend>
      <Line
        {...{ hand, place, label: text.memberName, name: 'name', value: member.name }}
        onChange={(name) => onChange({ ...member, name })}
      />
      <Line
        {...{ hand, place, label: text.memberPhone, name: 'phone', value: member.phone }}
        onChange={(phone) => onChange({ ...member, phone })}
      />
      <Tick
        id={memberField(place, 'agrees')}
        label={text.agrees}
        checked={member.agrees}
        fault={hand.faultOf(memberField(place, 'agrees'))}
        onChange={(agrees) => onChange({ ...member, agrees })}
      />
      {onRemove !== undefined && (
        <button type="button" className="link-button" aria-label={`${text.remove} ${who}`} onClick={onRemove}>
          {text.remove}
        </button>
      )}
    </fieldset>
  );
}

interface LineProps extends QuestionProps {
  readonly place: number;
  readonly name: 'name' | 'phone';
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Line({ hand, place, name, label, value, onChange }: LineProps): ReactElement {
  const field = memberField(place, name);
  const fault = hand.faultOf(field);
  return (
    <div className={fault === undefined ? 'question' : 'question wrong'}>
      <label className="title" htmlFor={field}>
        {label}
      </label>
      <input
        id={field}
        type={name === 'phone' ? 'tel' : 'text'}
        className={name === 'phone' ? 'short' : undefined}
        autoComplete="off"
        value={value}
        {...(fault === undefined ? {} : { 'aria-invalid': true as const, 'aria-describedby': `${field}-fault` })}
        onChange={(event) => onChange(event.target.value)}
      />
      <FaultText field={field} fault={fault} />
    </div>
  );
}

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly fault?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ id, label, checked, fault, onChange }: TickProps): ReactElement {
  return (
    <>
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          {...(fault === undefined ? {} : { 'aria-invalid': true as const, 'aria-describedby': `${id}-fault` })}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <FaultText field={id} fault={fault} />
    </>
  );
}
