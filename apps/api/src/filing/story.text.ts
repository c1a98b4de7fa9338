// The story as it is sealed: the filer's own words, then what he ticked, so that one look shows all of it.
import { requestText } from '../reference/classes.table.js';
import { wordFor } from '../words/case.text.js';
import type { FilingDto } from './filing.dto.js';

export function storyText({
  story,
  requests = [],
  respondent,
}: Pick<FilingDto, 'story' | 'requests' | 'respondent'>): string {
  const { online } = respondent;
  const asked = requests.map((request) => wordFor(requestText, request, 'zh')).join('、');
  return [
    story,
    asked === '' ? '' : `诉求：${asked}`,
    online === undefined ? '' : `平台：${online.platform}${online.link === undefined ? '' : ` ${online.link}`}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
