// Says which office will handle the filing, as the server routes the address typed so far.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import type { RoutingQuestion } from '../../wire/views.js';
import { spoken, wire } from '../../wire/wire.js';
import type { FilingAnswers } from './answers.js';
import { filingText } from './filing.text.js';
import { useSettled } from './use-settled.js';

interface RoutePreviewProps {
  readonly answers: FilingAnswers;
  readonly kind: 'complaint' | 'report';
}

export function RoutePreview({ answers, kind }: RoutePreviewProps): ReactElement {
  const { shop } = useText(filingText);
  const asked = useSettled(
    JSON.stringify({
      kind,
      respondentName: answers.shopName.trim(),
      address: answers.address.trim(),
      district: answers.district,
      street: answers.street,
    } satisfies RoutingQuestion),
  );
  const enough = answers.shopName.trim() !== '' && (answers.address.trim() !== '' || answers.district !== '');
  const routing = useQuery({
    queryKey: ['routing', asked],
    queryFn: () => {
      const { district, street, ...rest } = answers;
      const place = { ...(district === '' ? {} : { district }), ...(street === '' ? {} : { street }) };
      const body = { kind, respondentName: rest.shopName.trim(), address: rest.address.trim(), ...place };
      return spoken(wire.POST('/api/v1/routing', { body }));
    },
    enabled: enough,
    retry: false,
  });
  const found = enough ? routing.data : undefined;
  return (
    <div role="status">
      {found && (
        <p className="notice">
          <span>
            {found.triage || found.unitName === undefined ? (
              shop.triage
            ) : (
              <>
                {shop.whichUnit} <b>{found.unitName}</b> {shop.handles}
              </>
            )}
            <span className="hint">{found.reason.text}</span>
          </span>
        </p>
      )}
    </div>
  );
}
