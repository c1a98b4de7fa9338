// A filing under way: answers, faults, and a sending that can be repeated without being registered twice.
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Problem } from '../../wire/problem.js';
import type { FilingReceipt, NewFiling } from '../../wire/views.js';
import { isDefinite, newIdempotencyKey, problemOf, spoken, wire } from '../../wire/wire.js';
import { type Evidence, useEvidence } from '../evidence/use-evidence.js';
import {
  type Fault,
  type FilingAnswers,
  faultsOfServer,
  nothingAnswered,
  withAnswer,
  withOperator,
} from './answers.js';
import type { Hand } from './fields.js';
import { useFormTrace } from './form-trace.js';
import type { DraftContent } from './draft-content.js';
import { type Draft, useDraft } from './use-draft.js';
import { type LaterPart, useLaterPart } from './use-later-part.js';
import { useLeaveGuard } from './use-leave-guard.js';

export interface Filing {
  readonly hand: Hand;
  readonly evidence: Evidence;
  readonly later: LaterPart;
  readonly draft: Draft;
  /** Whether anything was said or sent. */
  readonly isTyped: boolean;
  /** Keeps what is typed on the server, for whoever goes on at this step. */
  readonly keep: (at: Place, over?: 'over') => void;
  /** Goes on with what was left unfinished. */
  readonly resume: () => void;
  readonly faults: readonly Fault[];
  readonly showFaults: (faults: readonly Fault[]) => void;
  readonly send: (at: Place) => void;
  readonly sending: boolean;
  /** Whether the sum before the sending is being done. */
  readonly proving: boolean;
  readonly problem: Problem | null;
  readonly receipt: FilingReceipt | undefined;
  readonly clear: () => void;
  /** The field that nobody sees. */
  readonly trap: { readonly value: string; readonly set: (value: string) => void };
}

interface Sent {
  readonly body: NewFiling;
  readonly content: DraftContent;
}

/** A step by its name, and which one it is. */
export type Place = Pick<DraftContent, 'step' | 'place'>;

export function useFiling(kind: 'complaint' | 'report', toBody: (answers: FilingAnswers) => NewFiling): Filing {
  const [answers, setAnswers] = useState(nothingAnswered);
  const [faults, showFaults] = useState<readonly Fault[]>([]);
  const evidence = useEvidence();
  const later = useLaterPart();
  const draft = useDraft(kind);
  const [, setParameters] = useSearchParams();
  const key = useRef(newIdempotencyKey());
  const [proving, setProving] = useState(false);
  const trace = useFormTrace();
  const sending = useMutation({
    mutationFn: async ({ body, content }: Sent) => {
      await draft.save(content);
      setProving(true);
      const { filedForOf, prove } = await import('./later-part.js');
      const proof = await prove('filing').finally(() => setProving(false));
      const header = { 'Idempotency-Key': key.current, ...proof };
      const whole = { ...body, ...filedForOf(content.answers) };
      return spoken(wire.POST('/api/v1/filings', { params: { header }, body: whole }));
    },
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem === null || !isDefinite(problem)) return;
      key.current = newIdempotencyKey();
      trace.forget();
      if (problem.code === 'upload.pass-ended') evidence.clear();
      showFaults(faultsOfServer(problem.fields));
    },
    onSuccess: () => {
      setAnswers(nothingAnswered);
      evidence.settle();
      draft.forget();
    },
  });
  const dirty = answers !== nothingAnswered || evidence.files.length > 0;
  useLeaveGuard(dirty);
  const contentAt = (at: Place): DraftContent => ({
    ...at,
    ...{ answers, key: key.current, trace: trace.taken(), evidence: evidence.kept() },
  });
  return {
    evidence,
    later,
    draft,
    isTyped: dirty,
    keep: (at, over) => void (over === undefined ? draft.save : draft.saveOver)(contentAt(at)),
    resume: () => {
      const content = draft.found?.content;
      if (content === undefined) return;
      draft.takeUp();
      key.current = content.key;
      trace.resume(content.trace);
      evidence.resume(content.evidence);
      setAnswers(content.answers);
      setParameters({ step: content.step });
    },
    hand: {
      answers,
      answer: (field, value) => setAnswers(withAnswer(answers, field, value)),
      choose: (operator) => setAnswers(withOperator(answers, operator)),
      unchoose: () => setAnswers({ ...answers, creditCode: '' }),
      faultOf: (field) => faults.find((fault) => fault.field === field)?.message,
    },
    faults,
    showFaults: (shown) => {
      if (!sending.isPending) sending.reset();
      showFaults(shown);
    },
    send: (at) => {
      if (sending.isPending) return;
      const { pass } = evidence;
      const along = pass === undefined ? {} : { uploadPass: pass };
      const body = { ...toBody(answers), ...along, form: trace.take() };
      // Its key and its form stand in the draft before it goes: sent again from there it is the same filing.
      sending.mutate({ body, content: contentAt(at) });
    },
    sending: sending.isPending,
    proving,
    problem: problemOf(sending.error),
    receipt: sending.data,
    trap: trace.trap,
    clear: () => {
      setAnswers(nothingAnswered);
      evidence.clear();
      key.current = newIdempotencyKey();
      trace.forget();
      draft.forget();
    },
  };
}
