// Writes HTML in which every value is text: markup stands in the template alone.

/** Markup that was written here; nobody else can make one. */
export class Html {
  private constructor(private readonly markup: string) {}

  static of(parts: readonly string[], values: readonly Content[]): Html {
    return new Html(
      parts.map((part, place) => part + (place < values.length ? contentOf(values[place]) : '')).join(''),
    );
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: text and numbers are escaped; null, undefined and false are nothing. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** `html\`<p>${whatever}</p>\``: in an attribute only between double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return Html.of(parts, values);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Letters that turn the direction of a line, or are not seen: a name with them would read as another. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function contentOf(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(contentOf).join('');
  return String(value)
    .replace(unseen, '')
    .replace(/[&<>"']/g, (letter) => escapes[letter] ?? '');
}
