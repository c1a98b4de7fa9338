// The entrance: two doors, a place to find a case again, and help in choosing.
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../corridor/page-heading.js';
import { useLanguage, useText } from '../language/language.js';
import { entranceText } from './entrance-page.text.js';

export function EntrancePage(): ReactElement {
  const text = useText(entranceText);
  return (
    <div className="entrance">
      <PageHeading title={text.title} windowTitle={text.windowTitle} />
      <div className="doors">
        <Link to="/complain" className="door">
          <span className="door-name">{text.complain}</span>
          <span>{text.complainFor}</span>
          <span className="quiet">{text.complainHow}</span>
        </Link>
        <Link to="/report" className="door">
          <span className="door-name">{text.report}</span>
          <span>{text.reportFor}</span>
          <span className="quiet">{text.reportHow}</span>
        </Link>
      </div>
      <Link to="/track" className="button wide">
        {text.trackGo}
      </Link>
      <PublicReading />
      <details className="choosing">
        <summary>{text.unsure}</summary>
        <Choosing />
      </details>
    </div>
  );
}

const readingPaths = {
  disclosure: '/disclosure',
  settlers: '/disclosure/settlers',
  figures: '/disclosure/figures',
} as const;
const readings = ['disclosure', 'settlers', 'figures'] as const;

/** Pages of the server, which are read without a script: the router does not know them. */
function PublicReading(): ReactElement {
  const text = useText(entranceText);
  const asked = useLanguage() === 'en-US' ? '?lang=en' : '';
  return (
    <nav aria-label={text.readingLabel} className="public-reading">
      {readings.map((name) => (
        <a key={name} href={`${readingPaths[name]}${asked}`}>
          {text.reading[name]}
        </a>
      ))}
    </nav>
  );
}

type Said = 'yes' | 'no' | '';

function Choosing(): ReactElement {
  const text = useText(entranceText);
  const [said, setSaid] = useState<readonly Said[]>(['', '', '']);
  const say = (place: number, word: Said): void => setSaid(said.map((old, index) => (index === place ? word : old)));
  const advice = adviceFor(said);
  return (
    <>
      {text.ask.map((question, place) => (
        <fieldset key={question} className="pair">
          <legend>{question}</legend>
          {(['yes', 'no'] as const).map((word) => (
            <label key={word}>
              <input
                type="radio"
                name={`choosing-${place}`}
                checked={said[place] === word}
                onChange={() => say(place, word)}
              />
              {text[word]}
            </label>
          ))}
        </fieldset>
      ))}
      <p role="status">{advice === null ? '' : <b>{text.advice[advice]}</b>}</p>
    </>
  );
}

function adviceFor([something, violation, mind]: readonly Said[]): 'complain' | 'report' | 'both' | 'neither' | null {
  if (something === '' || violation === '') return null;
  if (something === 'yes') return violation === 'yes' ? 'both' : 'complain';
  if (violation === 'yes' || mind === 'yes') return 'report';
  return 'neither';
}
