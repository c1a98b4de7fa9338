// Importing a spreadsheet of work orders: choose, send, read what became of each row.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ChangeEvent, type FormEvent, type ReactElement, useRef, useState } from 'react';
import { corridorText, sentenceOf } from '../../corridor/corridor.text.js';
import { PageHeading } from '../../corridor/page-heading.js';
import { useText } from '../../language/language.js';
import { isDefinite, newIdempotencyKey, problemOf, spoken, wire } from '../../wire/wire.js';
import { useMe } from '../me.js';
import { dealsWithOrders } from '../rooms.js';
import { AnswersCard } from './answers-card.js';
import { ExchangeTabs } from './exchange-tabs.js';
import { exchangeText } from './exchange-page.text.js';
import { ImportReportView } from './import-report.js';

const STALE = ['cases', 'case-counts', 'board', 'mailbox'] as const;

export function ExchangePage(): ReactElement {
  const text = useText(exchangeText);
  const words = useText(corridorText);
  const me = useMe();
  const importing = useImport();
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const problem = problemOf(importing.error);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    setFile(target.files?.[0]);
    setTried(false);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (file !== undefined && !importing.isPending) importing.mutate(file);
  };
  return (
    <div className="exchange">
      <ExchangeTabs />
      <PageHeading title={text.title} />
      <p>{text.lead}</p>
      <form className="card import-form" onSubmit={send} noValidate>
        <label htmlFor="import-file">{text.file}</label>
        <input
          id="import-file"
          type="file"
          accept=".xlsx,.xls,.csv,.xml,.html"
          onChange={choose}
          aria-describedby="import-fault"
          className="native-input"
        />
        <span id="import-fault">
          {tried && file === undefined && <span className="error-text">{text.choose}</span>}
        </span>
        <Button type="primary" htmlType="submit" aria-disabled={importing.isPending}>
          {importing.isPending ? text.going : text.go}
        </Button>
      </form>
      {problem !== null && (
        <div className="error-summary" role="alert">
          <p>{sentenceOf(problem, words)}</p>
          <ul>
            {problem.fields.map(({ field, message }) => (
              <li key={field + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div role="status" className="only-read">
        {importing.isPending && text.going}
        {importing.data && text.result(importing.data.fileName)}
      </div>
      {importing.data !== undefined && <ImportReportView report={importing.data} />}
      {dealsWithOrders(me.roles) && <AnswersCard />}
    </div>
  );
}

function useImport() {
  const queries = useQueryClient();
  const key = useRef(newIdempotencyKey());
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return spoken(
        wire.POST('/api/v1/imports', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: { file: file.name },
          bodySerializer: () => form,
        }),
      );
    },
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem !== null && isDefinite(problem)) key.current = newIdempotencyKey();
    },
    onSuccess: async () => {
      key.current = newIdempotencyKey();
      await Promise.all(STALE.map((stale) => queries.invalidateQueries({ queryKey: [stale] })));
    },
  });
}
