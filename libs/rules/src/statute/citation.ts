// Where a number, a duty or a refusal comes from: an article, a bureau's policy, or practice seen in the field.

/** What a source says, in our own words. */
export interface Gist {
  readonly zh: string;
  readonly en: string;
}

/** A published text that can be cited: its Chinese name and, where it has one, its document number. */
export interface LegalText {
  readonly name: string;
  readonly document: string | null;
}

/** An article of a law, regulation or rule. */
export interface StatuteCitation {
  readonly kind: 'statute';
  readonly law: string;
  readonly document: string | null;
  readonly article: string;
  readonly paragraph: string | null;
  readonly item: string | null;
  readonly gist: Gist;
}

/** A document by which a bureau binds itself. */
export interface AgencyPolicyCitation {
  readonly kind: 'agencyPolicy';
  readonly law: string;
  readonly document: string | null;
  readonly gist: Gist;
}

/** What bureaus do without an article that says so: a default that a city may set otherwise. */
export interface ObservedPracticeCitation {
  readonly kind: 'observedPractice';
  readonly gist: Gist;
}

export type Citation = StatuteCitation | AgencyPolicyCitation | ObservedPracticeCitation;

/** A place inside an article; paragraph (款) and item (项) where the article has several. */
export interface Place {
  readonly article: string;
  readonly paragraph?: string;
  readonly item?: string;
}

/** An article as a source. @param place `第十五条`, or article, paragraph and item @param gist in our own words */
export function statute(text: LegalText, place: string | Place, gist: Gist): StatuteCitation {
  const { article, paragraph = null, item = null } = typeof place === 'string' ? { article: place } : place;
  return { kind: 'statute', law: text.name, document: text.document, article, paragraph, item, gist };
}

/** A bureau's own document as a source. */
export function agencyPolicy(text: LegalText, gist: Gist): AgencyPolicyCitation {
  return { kind: 'agencyPolicy', law: text.name, document: text.document, gist };
}

/** Practice as a source, where no text sets the number. */
export function observedPractice(gist: Gist): ObservedPracticeCitation {
  return { kind: 'observedPractice', gist };
}

/** One line that names the source as an officer would write it: 《…》（document）第…条. */
export function citationText(citation: Citation): string {
  switch (citation.kind) {
    case 'statute':
      return `${named(citation)}${citation.article}${citation.paragraph ?? ''}${citation.item ?? ''}`;
    case 'agencyPolicy':
      return named(citation);
    case 'observedPractice':
      return `工作惯例（无条文规定）：${citation.gist.zh}`;
  }
}

function named(text: { readonly law: string; readonly document: string | null }): string {
  return text.document === null ? `《${text.law}》` : `《${text.law}》（${text.document}）`;
}
