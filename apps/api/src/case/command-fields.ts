// The form of a command as the screen is told of it: its fields with labels, limits and what may be chosen.
import { type Language, type LocalDate, groundsInForce } from '#rules';
import { citationView } from './citation.view.js';
import type { OfficersCommand } from './command-form.js';
import { formOf } from './command-forms.table.js';
import type { CommandFieldView, CommandOptionView } from './command-field.view.js';
import type { AnyField, Offer } from './form-field.js';

/** What the page brings along: the day, the reader's language, and what may be chosen of city and case. */
export interface FormContext {
  readonly today: LocalDate;
  readonly language: Language;
  readonly offers: Readonly<Record<Offer, readonly CommandOptionView[]>>;
}

export function commandFields(command: OfficersCommand, context: FormContext): readonly CommandFieldView[] {
  return Object.entries(formOf(command).fields).map(([name, field]) => fieldView(name, field, context));
}

function fieldView(name: string, field: AnyField, context: FormContext): CommandFieldView {
  const { kind, label, optional, min, max } = field;
  const options = optionsOf(field, context);
  return {
    name,
    label: label[context.language],
    kind,
    required: !optional,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(options === undefined ? {} : { options }),
  };
}

function optionsOf({ grounds, among, wordings }: AnyField, context: FormContext): CommandFieldView['options'] {
  const { today, language, offers } = context;
  if (grounds !== undefined) {
    return groundsInForce(grounds, today).map(({ code, text, source }) => ({
      value: code,
      label: text[language],
      citation: citationView(source, language),
    }));
  }
  if (among !== undefined) return offers[among];
  if (wordings === undefined) return undefined;
  return Object.entries(wordings).map(([value, label]) => ({ value, label: label[language] }));
}
