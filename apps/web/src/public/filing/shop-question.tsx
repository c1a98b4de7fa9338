// The question about the shop: its name, where it is, and who will handle it.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { referenceQuestion } from '../../wire/questions.js';
import { CheckField, type Hand, SelectField, TextField } from './fields.js';
import { filingText } from './filing.text.js';
import { OperatorField } from './operator-field.js';
import { RoutePreview } from './route-preview.js';

interface ShopProps {
  readonly hand: Hand;
  readonly kind: 'complaint' | 'report';
}

export function ShopQuestion({ hand, kind }: ShopProps): ReactElement {
  const text = useText(filingText);
  const reference = useQuery(referenceQuestion());
  const towns = reference.data?.towns ?? [];
  const counties = [...new Set(towns.map(({ county }) => county))];
  const { answers, answer } = hand;
  const townsHere = towns.filter(({ county }) => county === answers.district);
  return (
    <>
      <OperatorField hand={hand} label={text.shop.name} hint={text.shop.nameHint} />
      <CheckField label={text.shop.online} checked={answers.online} onChange={(online) => answer('online', online)} />
      {answers.online && (
        <>
          <TextField hand={hand} field="platform" label={text.shop.platform} hint={text.shop.platformHint} />
          <TextField hand={hand} field="link" label={text.shop.link + text.optional} inputMode="url" />
        </>
      )}
      <div className="two">
        <SelectField
          hand={hand}
          field="district"
          label={text.shop.district}
          none={text.shop.streetUnknown}
          options={counties.map((county) => ({ value: county, label: county }))}
        />
        <SelectField
          hand={hand}
          field="street"
          label={text.shop.street}
          none={text.shop.streetUnknown}
          options={townsHere.map(({ name }) => ({ value: name, label: name }))}
        />
      </div>
      <TextField
        hand={hand}
        field="address"
        label={text.shop.address}
        hint={text.shop.addressHint}
        autoComplete="street-address"
      />
      <RoutePreview answers={answers} kind={kind} />
    </>
  );
}
