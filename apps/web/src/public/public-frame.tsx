// What stands around every public page: bureau, text size, reading aloud, language, telephone, help at the foot.
import '../look/public.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, Suspense, useEffect, useState } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { OfflineBar } from '../corridor/offline-bar.js';
import { readKept, writeKept } from '../language/kept-choice.js';
import { chooseLanguage, useLanguage, useText } from '../language/language.js';
import { siteQuestion } from '../wire/questions.js';
import { publicFrameText } from './public-frame.text.js';

const KEPT_AS = 'anqi.text';

export function PublicFrame(): ReactElement {
  const text = useText(publicFrameText);
  const site = useQuery(siteQuestion());
  return (
    <div className="public">
      <a className="skip-link" href="#content">
        {text.skip}
      </a>
      <OfflineBar />
      <header className="public-head">
        {document.documentElement.dataset['mode'] === 'demo' && <p className="demo-ribbon">{text.demo}</p>}
        <Link to="/" className="public-brand">
          <img src="/mark.svg" alt="" width="32" height="32" />
          <span>
            <b>{text.brand}</b> <span className="bureau">{site.data?.bureau}</span>
          </span>
        </Link>
        <Comforts />
        <nav aria-label={text.navigation}>
          <NavLink to="/complain">{text.complain}</NavLink>
          <NavLink to="/report">{text.report}</NavLink>
          <NavLink to="/track">{text.track}</NavLink>
          <NavLink to="/mine">{text.mine}</NavLink>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <footer className="public-foot no-print">
        <h2>{text.help}</h2>
        <p>{text.helpLine}</p>
        <p className="foot-links">
          <a className="button" href="tel:12315">
            ☎ {text.call}
          </a>
          <Link to="/biz">{text.biz}</Link>
          <Link to="/assist">{text.assist}</Link>
          <Link to="/desk/login">{text.desk}</Link>
        </p>
      </footer>
    </div>
  );
}

function Comforts(): ReactElement {
  const text = useText(publicFrameText);
  const language = useLanguage();
  const [large, setLarge] = useState(readKept(KEPT_AS) === 'large');
  const enlarge = (): void => {
    writeKept(KEPT_AS, large ? 'normal' : 'large');
    document.documentElement.dataset['text'] = large ? 'normal' : 'large';
    setLarge(!large);
  };
  return (
    <div className="comforts">
      <button type="button" onClick={enlarge} aria-pressed={large}>
        {large ? text.normal : text.large}
      </button>
      {'speechSynthesis' in window && <ReadAloud />}
      <button
        type="button"
        lang={language === 'zh-CN' ? 'en-US' : 'zh-CN'}
        onClick={() => chooseLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}
      >
        {text.other}
      </button>
      <a href="tel:12315" className="figure">
        ☎ 12315
      </a>
    </div>
  );
}

function ReadAloud(): ReactElement {
  const text = useText(publicFrameText);
  const language = useLanguage();
  const { pathname } = useLocation();
  const [reading, setReading] = useState(false);
  useEffect(() => {
    return () => {
      window.speechSynthesis.cancel();
      setReading(false);
    };
  }, [pathname]);
  const read = (): void => {
    window.speechSynthesis.cancel();
    setReading(!reading);
    if (reading) return;
    const words = new SpeechSynthesisUtterance(document.getElementById('content')?.innerText ?? '');
    words.lang = language;
    words.onend = () => setReading(false);
    window.speechSynthesis.speak(words);
  };
  return (
    <button type="button" onClick={read} aria-pressed={reading}>
      {reading ? text.stop : text.read}
    </button>
  );
}
