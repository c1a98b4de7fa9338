// The card in front of the desk: whoever is not in yet stands here.
import '../look/desk.css';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../corridor/page-heading.js';
import { chooseLanguage, useLanguage, useText } from '../language/language.js';
import { DeskTheme } from './desk-theme.js';
import { deskText } from './desk.text.js';

interface DoorPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function DoorPage({ title, children }: DoorPageProps): ReactElement {
  const text = useText(deskText);
  const language = useLanguage();
  return (
    <DeskTheme>
      <main className="door-page">
        <div className="door-card">
          <p className="desk-brand">
            <img src="/mark.svg" alt="" width="28" height="28" /> <b>{text.brand}</b>
          </p>
          <PageHeading title={title} />
          {children}
        </div>
        <p className="door-foot">
          <Link to="/">{text.publicSide}</Link>
          <button
            type="button"
            className="link-button"
            lang={language === 'zh-CN' ? 'en-US' : 'zh-CN'}
            onClick={() => chooseLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}
          >
            {text.other}
          </button>
        </p>
      </main>
    </DeskTheme>
  );
}
