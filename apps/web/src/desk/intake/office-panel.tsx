// Whose case it will be, as the server routes what is typed so far, and by which reason.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { RoutePreview } from '../../public/filing/route-preview.js';
import { intakeText } from './intake.text.js';
import { type RecordingAnswers, kindOf } from './recording-answers.js';

export function OfficePanel({ answers }: { readonly answers: RecordingAnswers }): ReactElement {
  const text = useText(intakeText);
  const { shopName, address, district } = answers.said;
  const isEnough = shopName.trim() !== '' && (address.trim() !== '' || district !== '');
  return (
    <section className="card" aria-labelledby="intake-office">
      <h2 id="intake-office">{text.office}</h2>
      {!isEnough && <p className="quiet">{text.officeWaiting}</p>}
      <RoutePreview answers={answers.said} kind={kindOf(answers)} />
    </section>
  );
}
