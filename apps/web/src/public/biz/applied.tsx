// What happens after an application was handed in.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../../corridor/page-heading.js';
import { useText } from '../../language/language.js';
import type { Applied as AppliedView } from '../../wire/views.js';
import { applyText } from './apply.text.js';

export function Applied({ applied }: { readonly applied: AppliedView }): ReactElement {
  const text = useText(applyText);
  return (
    <div className="filing">
      <PageHeading key="applied" title={text.doneTitle} />
      <p className="notice good">{text.doneUnit(applied.unitName)}</p>
      {applied.codeIrregular && <p className="notice warn">{text.doneIrregular}</p>}
      <section className="panel">
        <h2>{text.next3}</h2>
        <ol className="numbered">
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Link to="/biz" className="button">
        {text.standing}
      </Link>
    </div>
  );
}
