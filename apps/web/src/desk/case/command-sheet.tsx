// A decision in the making: form, basis, one key for one intention, and nothing typed lost whatever the answer.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useText } from '../../language/language.js';
import { Sheet } from '../../sheet/sheet.js';
import type { CasePage, CommandOutcome, CommandView } from '../../wire/views.js';
import { commandWire, isDefinite, newIdempotencyKey, problemOf, spoken } from '../../wire/wire.js';
import { CommandFieldInput } from './command-field.js';
import { CommandProblem } from './command-problem.js';
import {
  type Body,
  type FormFault,
  type Values,
  bodyOf,
  faultsOf,
  writtenWords,
} from '../../command/command-values.js';
import { commandText } from './command.text.js';

interface CommandSheetProps {
  readonly page: CasePage;
  readonly command: CommandView;
  readonly onClose: () => void;
  readonly onDone: (outcome: CommandOutcome) => void;
}

export function CommandSheet({ page, command, onClose, onDone }: CommandSheetProps): ReactElement {
  const text = useText(commandText);
  const [values, setValues] = useState<Values>({});
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const sending = useSending(page, command, setFaults, onDone);
  const problem = problemOf(sending.error);
  const { label } = command;
  const verb = label.replace(/…$/, '');

  useEffect(() => {
    if (faults.length > 0 || problem !== null) summary.current?.focus();
  }, [faults, problem]);

  const send = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault();
    if (sending.isPending || !command.allowed) return;
    sending.reset();
    const found = faultsOf(command.fields, values, text);
    setFaults(found);
    if (found.length === 0) sending.mutate(bodyOf(command.fields, values));
  };
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) send(event);
  };

  return (
    <Sheet
      title={text.of(verb, page.number)}
      unsent={Object.values(values).some((value) => value !== '')}
      onClose={onClose}
      foot={
        <>
          <Button
            type="primary"
            htmlType="submit"
            form="command-form"
            aria-disabled={sending.isPending}
            disabled={!command.allowed}
          >
            {sending.isPending ? text.sending : verb}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
          <kbd className="quiet">Ctrl Enter</kbd>
        </>
      }
    >
      <form id="command-form" className="command-form" onSubmit={send} onKeyDown={sendByKey} noValidate>
        <div ref={summary} tabIndex={-1}>
          <CommandProblem
            page={page}
            command={command}
            faults={faults}
            problem={problem}
            written={() => writtenWords(command.fields, values)}
          />
        </div>
        {command.fields.length === 0 && <p>{text.nothingToFill}</p>}
        {command.fields.map((field) => (
          <CommandFieldInput
            key={field.name}
            field={field}
            unit={page.unit}
            values={values}
            faultOf={(name) => faults.find((fault) => fault.field === name)?.message}
            onChange={(name, value) => setValues({ ...values, [name]: value })}
          />
        ))}
        {command.citation !== undefined && (
          <p className="basis">
            {text.basis} {command.citation.law} {command.citation.article}
            {command.citation.text !== undefined && <span className="quiet"> {command.citation.text}</span>}
          </p>
        )}
      </form>
    </Sheet>
  );
}

function useSending(
  page: CasePage,
  command: CommandView,
  showFaults: (faults: readonly FormFault[]) => void,
  onDone: (outcome: CommandOutcome) => void,
) {
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  return useMutation({
    mutationFn: (body: Body) =>
      spoken(
        commandWire.POST('/api/v1/cases/{number}/commands/{name}', {
          params: {
            path: { number: page.number, name: command.name },
            header: { 'Idempotency-Key': key.current, 'If-Match': `"${page.version}"` },
          },
          body,
        }),
      ),
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem === null || !isDefinite(problem)) return;
      key.current = newIdempotencyKey();
      showFaults(problem.fields);
    },
    onSuccess: async (outcome) => {
      onDone(outcome);
      await Promise.all(
        ['case', 'cases', 'case-counts', 'board', 'mailbox'].map((stale) =>
          queries.invalidateQueries({ queryKey: [stale] }),
        ),
      );
    },
  });
}
