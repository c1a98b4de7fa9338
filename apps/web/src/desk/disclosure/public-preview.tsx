// A copy as it stands on the public page: the same facts, in the same order, under the same names.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { publicDate } from '../../language/dates.js';
import { useLanguage, useText } from '../../language/language.js';
import { listed } from '../../language/listing.js';
import { referenceQuestion } from '../../wire/questions.js';
import type { DisclosureRecord, Reference } from '../../wire/views.js';
import type { ShownCopy } from './draft.js';
import { disclosureText } from './disclosure.text.js';

interface PublicPreviewProps {
  readonly copy: ShownCopy;
  readonly salesModes: DisclosureRecord['choices']['salesModes'];
}

export function PublicPreview({ copy, salesModes }: PublicPreviewProps): ReactElement {
  const text = useText(disclosureText);
  const facts = useFacts({ copy, salesModes });
  return (
    <article className="public-preview" aria-label={text.preview}>
      <h3>
        {text.recordTitle} · {copy.operatorName}
      </h3>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value !== undefined &&
            value !== '' && (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {copy.summary !== undefined && (
        <>
          <h4>{text.publicSummary}</h4>
          <p className="public-summary">{copy.summary}</p>
        </>
      )}
    </article>
  );
}

function useFacts({ copy, salesModes }: PublicPreviewProps): readonly (readonly [string, string | undefined])[] {
  const text = useText(disclosureText);
  const language = useLanguage();
  const reference = useQuery(referenceQuestion()).data;
  const short = language === 'zh-CN' ? 'zh' : 'en';
  const labelOf = (list: Labelled, code: string): string =>
    reference?.[list].find((one) => one.code === code)?.label[short] ?? code;
  const named = (list: Labelled, code: string | undefined) => (code === undefined ? code : labelOf(list, code));
  return [
    [text.shop, copy.operatorName],
    [text.creditCode, copy.creditCode],
    [text.address, copy.operatorAddress],
    [text.complainedOn, publicDate(copy.complainedOn, language)],
    [text.boughtOn, copy.boughtOn === undefined ? undefined : publicDate(copy.boughtOn, language)],
    [text.goodsClass, named('goodsClasses', copy.goodsClass)],
    [text.salesMode, salesModes.find(({ code }) => code === copy.salesMode)?.text],
    [text.problemClass, named('problemClasses', copy.problemClass)],
    [
      text.requests,
      listed(
        copy.requests.map((code) => labelOf('requests', code)),
        language,
      ),
    ],
    [text.result, copy.resultText],
    [text.publishedBy, copy.unitName],
  ];
}

type Labelled = keyof Pick<Reference, 'goodsClasses' | 'problemClasses' | 'requests'>;
