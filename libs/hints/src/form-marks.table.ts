// What a form can show of a script that filled it in: a mark for a person to see, never a ground to keep a filing out.

export const FORM_MARKS = ['sent-very-fast', 'trap-filled'] as const;
export type FormMark = (typeof FORM_MARKS)[number];

/** Nobody reads, fills in and sends a form within a second of its appearing. */
export const FASTEST_FORM_MS = 1000;

/** What the page says of how its form was filled in; a filing from elsewhere says nothing. */
export interface FormTrace {
  /** From its appearing to its sending. */
  readonly openMs?: number | undefined;
  /** What stands in the field that nobody sees. */
  readonly trap?: string | undefined;
}

/** The marks of one filled-in form, most often none. */
export function marksOf({ openMs, trap = '' }: FormTrace): readonly FormMark[] {
  return FORM_MARKS.filter((mark) => {
    switch (mark) {
      case 'sent-very-fast':
        return openMs !== undefined && openMs < FASTEST_FORM_MS;
      case 'trap-filled':
        return trap.trim() !== '';
    }
  });
}
