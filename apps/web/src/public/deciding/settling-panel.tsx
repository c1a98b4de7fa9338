// The offer that stands between a consumer and a shop, from whichever side one looks at it.
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import type { StandingOffer } from '../../wire/views.js';
import { offerWords } from './offer-words.js';
import { settlingText } from './settling.text.js';

type Side = 'consumer' | 'enterprise';

interface SettlingPanelProps {
  readonly offer: StandingOffer | undefined;
  readonly turnsByItself: boolean;
  readonly own: Side;
  readonly outcome: string | undefined;
}

export function SettlingPanel({ offer, turnsByItself, own, outcome }: SettlingPanelProps): ReactElement | null {
  const text = useText(settlingText);
  if (offer === undefined && outcome !== undefined) return null;
  const isSettled = outcome === 'settled' && offer !== undefined;
  return (
    <section className="panel">
      <h2>{isSettled ? text.agreement : text.title}</h2>
      {offer === undefined ? <p>{text.none[own]}</p> : <OfferLine offer={offer} own={own} settled={isSettled} />}
      {outcome === undefined && <p>{turnsByItself ? text.turns[own] : text.stays[own]}</p>}
    </section>
  );
}

interface OfferLineProps {
  readonly offer: StandingOffer;
  readonly own: Side;
  readonly settled: boolean;
}

export function OfferLine({ offer, own, settled }: OfferLineProps): ReactElement {
  const text = useText(settlingText);
  const language = useLanguage();
  const whose = settled ? text.agreed : offer.by === own ? text.ownOffer : text.othersOffer[own];
  return (
    <p className="offer">
      {whose} <b className="figure">{offerWords(offer, language)}</b>
    </p>
  );
}

/** What taking it comes down to: the offer once more, and that it binds. */
export function AcceptMeaning({ offer, own }: Omit<OfferLineProps, 'settled'>): ReactElement {
  const text = useText(settlingText);
  return (
    <>
      <OfferLine offer={offer} own={own} settled={false} />
      <p>{text.binds}</p>
    </>
  );
}
