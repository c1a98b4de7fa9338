// The desk's door.
import '../look/desk.css';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../corridor/page-heading.js';
import { noticeSignedIn } from '../corridor/signed-out.js';
import { chooseLanguage, useLanguage, useText } from '../language/language.js';
import { DeskTheme } from './desk-theme.js';
import { deskText } from './desk.text.js';
import { SignInForm } from './sign-in-form.js';

export function LoginPage(): ReactElement {
  const text = useText(deskText);
  const language = useLanguage();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const wanted = parameters.get('next') ?? '';
  const enter = (): void => {
    noticeSignedIn();
    void navigate(wanted.startsWith('/desk/') ? wanted : '/desk', { replace: true });
  };
  return (
    <DeskTheme>
      <main className="door-page">
        <div className="door-card">
          <p className="desk-brand">
            <img src="/mark.svg" alt="" width="28" height="28" /> <b>{text.brand}</b>
          </p>
          <PageHeading title={text.signInTitle} />
          <SignInForm onSignedIn={enter} />
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
