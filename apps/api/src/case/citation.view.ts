// An article as an answer shows it.
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { Citation, Language } from '#rules';

export class CitationView {
  @ApiPropertyOptional() readonly law?: string;
  @ApiPropertyOptional() readonly documentNo?: string;
  @ApiPropertyOptional({ description: 'Article, paragraph and item.' }) readonly article?: string;
  @ApiPropertyOptional({ description: 'What it says, in our own words.' }) readonly text?: string;
}

export function citationView(citation: Citation, language: Language): CitationView {
  const text = citation.gist[language];
  switch (citation.kind) {
    case 'statute': {
      const { law, document, article, paragraph, item } = citation;
      return { law, ...documentNo(document), article: `${article}${paragraph ?? ''}${item ?? ''}`, text };
    }
    case 'agencyPolicy':
      return { law: citation.law, ...documentNo(citation.document), text };
    case 'observedPractice':
      return { law: language === 'zh' ? '工作惯例' : 'observed practice', text };
  }
}

function documentNo(document: string | null): Pick<CitationView, 'documentNo'> {
  return document === null ? {} : { documentNo: document };
}
