// Taking the business register in: choose the file, say what it is, send it, and see what became of it, now or after coming back.
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Radio } from 'antd';
import { type ChangeEvent, type FormEvent, type ReactElement, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { Failure, Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { useLeaveGuard } from '../../public/filing/use-leave-guard.js';
import { registerRunsQuestion } from '../../wire/questions.js';
import { problemOf } from '../../wire/wire.js';
import { ExchangeTabs } from './exchange-tabs.js';
import { registerText } from './register-page.text.js';
import { RegisterRunCard } from './register-run-card.js';
import { type SentRegister, useRegisterUpload } from './use-register-upload.js';

const EXTENTS = ['whole', 'part'] as const;

export function RegisterPage(): ReactElement {
  const text = useText(registerText);
  return (
    <div className="exchange">
      <ExchangeTabs />
      <PageHeading title={text.title} />
      <p>{text.lead}</p>
      <p className="quiet">{text.leadSize}</p>
      <RegisterForm />
      <Runs />
    </div>
  );
}

function RegisterForm(): ReactElement {
  const text = useText(registerText);
  const words = useText(corridorText);
  const [file, setFile] = useState<File>();
  const [extent, setExtent] = useState<SentRegister['extent']>();
  const [evenIfMany, setEvenIfMany] = useState(false);
  const [tried, setTried] = useState(false);
  const upload = useRegisterUpload();
  useLeaveGuard(upload.busy);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (file === undefined || extent === undefined) return;
    upload.send({ file, extent, evenIfMany: extent === 'whole' && evenIfMany });
  };
  return (
    <form className="card import-form command-form" onSubmit={send} noValidate>
      <label htmlFor="register-file">{text.file}</label>
      <input
        id="register-file"
        type="file"
        accept=".csv,.txt,.xlsx"
        className="native-input"
        aria-describedby="register-file-fault"
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => setFile(target.files?.[0])}
      />
      <span id="register-file-fault" role="alert">
        {tried && file === undefined && <span className="error-text">{text.missing.file}</span>}
      </span>
      <fieldset aria-describedby="register-extent-fault">
        <legend>{text.extent}</legend>
        <Radio.Group aria-label={text.extent} className="stacked" value={extent}>
          {EXTENTS.map((one) => (
            <Radio key={one} value={one} onChange={() => setExtent(one)}>
              {text.extents[one]}
            </Radio>
          ))}
        </Radio.Group>
        <span id="register-extent-fault" role="alert">
          {tried && extent === undefined && <span className="error-text">{text.missing.extent}</span>}
        </span>
      </fieldset>
      {extent === 'whole' && (
        <Checkbox checked={evenIfMany} onChange={({ target }) => setEvenIfMany(target.checked)}>
          {text.evenIfMany}
        </Checkbox>
      )}
      <Button type="primary" htmlType="submit" aria-disabled={upload.busy}>
        {upload.busy ? text.sending : text.go}
      </Button>
      {upload.busy && <progress aria-label={text.sending} />}
      <p role="status">{upload.busy ? text.sending : upload.isBegun ? text.begun : ''}</p>
      {upload.problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(upload.problem, words)}</p>
        </div>
      )}
    </form>
  );
}

function Runs(): ReactElement {
  const text = useText(registerText);
  const asked = useQuery(registerRunsQuestion());
  const problem = problemOf(asked.error);
  return (
    <section aria-labelledby="register-runs">
      <h2 id="register-runs">{text.runs}</h2>
      {asked.data === undefined && problem === null && <Waiting />}
      {problem !== null && <Failure problem={problem} onAgain={() => void asked.refetch()} />}
      {asked.data?.length === 0 && <p className="quiet">{text.none}</p>}
      {asked.data?.map((run) => (
        <RegisterRunCard key={run.id} run={run} />
      ))}
    </section>
  );
}
