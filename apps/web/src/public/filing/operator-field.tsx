// The name of the shop, with what the business register knows of it: a combobox whose field stays a plain field when nothing is found.
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { useText } from '../../language/language.js';
import { operatorsQuestion } from '../../wire/questions.js';
import type { FoundOperator } from '../../wire/views.js';
import { FieldFrame, type Hand, describedField } from './fields.js';
import { operatorText } from './operator.text.js';
import { useSettled } from './use-settled.js';

const SETTLED_AFTER = 300;
const SHORTEST = 2;
const LONGEST = 60;
/** A part of a name is not yet searched for while an input method is composing it. */
const NONE = -1;

interface OperatorFieldProps {
  readonly hand: Hand;
  readonly label: string;
  readonly hint: string;
}

export function OperatorField({ hand, label, hint }: OperatorFieldProps): ReactElement {
  const text = useText(operatorText);
  const id = useId();
  const { answers, choose } = hand;
  const typed = answers.shopName.trim();
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(NONE);
  const settled = useSettled(typed, SETTLED_AFTER);
  const enough = [...settled].length >= SHORTEST && [...settled].length <= LONGEST && answers.creditCode === '';
  const asked = useQuery({ ...operatorsQuestion(settled), enabled: enough && open });
  const found = enough ? (asked.data?.operators ?? []) : [];
  const shown = open && found.length > 0;
  const pick = (operator: FoundOperator): void => {
    choose(operator);
    setOpen(false);
    setMarked(NONE);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      // One place beside the list is the field itself, where nothing is marked.
      setMarked(((marked + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    }
    const operator = found[marked];
    if (event.key === 'Enter' && shown && operator !== undefined) {
      event.preventDefault();
      pick(operator);
    }
    if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
      setMarked(NONE);
    }
  };
  return (
    <FieldFrame of={{ hand, field: 'shopName', label, hint }}>
      <div className="operator-field">
        <input
          {...describedField({ hand, field: 'shopName', label, hint })}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && marked !== NONE ? `${id}-${String(marked)}` : undefined}
          autoComplete="off"
          value={answers.shopName}
          onChange={(event) => {
            hand.answer('shopName', event.target.value);
            setOpen(true);
            setMarked(NONE);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={text.listLabel} hidden={!shown}>
          {found.map((operator, place) => (
            <li
              key={`${operator.creditCode ?? ''} ${operator.name} ${operator.address ?? ''}`}
              id={`${id}-${String(place)}`}
              role="option"
              aria-selected={place === marked}
              // Before the field loses its focus and the list is gone.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(operator)}
            >
              <OperatorLine operator={operator} />
            </li>
          ))}
        </ul>
        <p role="status" className="hint">
          {shown ? text.found(found.length) : open && enough && asked.isSuccess && found.length === 0 ? text.none : ''}
        </p>
      </div>
      {answers.creditCode !== '' && (
        <p className="notice chosen-operator">
          <span>
            {text.chosen} <span className="figure">{answers.creditCode}</span>{' '}
            <button type="button" className="link-button" onClick={hand.unchoose}>
              {text.notThis}
            </button>
          </span>
        </p>
      )}
    </FieldFrame>
  );
}

function OperatorLine({ operator }: { readonly operator: FoundOperator }): ReactElement {
  const text = useText(operatorText);
  const { name, formerName, state, stateText, address, unitName } = operator;
  return (
    <>
      <b>{name}</b> <span className={state === 'operating' ? 'quiet' : 'state-ended'}>{stateText}</span>
      {formerName !== undefined && <small>{text.former(formerName)}</small>}
      <small>{[address, unitName].filter((words) => words !== undefined).join(' · ')}</small>
    </>
  );
}
