// The draft of this browser on the server: found when the page opens, saved at each step, thrown away when it is not needed.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { problemOf, spoken, wire, done } from '../../wire/wire.js';
import { type DraftContent, readDraft, writeDraft } from './draft-content.js';

export type DraftStanding =
  | { readonly state: 'none' | 'unsaved' | 'elsewhere' }
  | { readonly state: 'saved'; readonly savedAt: string; readonly until: string };

export interface FoundDraft {
  readonly content: DraftContent;
  readonly savedAt: string;
}

export interface Draft {
  /** What was left unfinished, until it is decided what becomes of it. */
  readonly found: FoundDraft | undefined;
  readonly standing: DraftStanding;
  /** It goes on where it was left. */
  readonly takeUp: () => void;
  readonly save: (content: DraftContent) => Promise<void>;
  /** Saves over what another window saved. */
  readonly saveOver: (content: DraftContent) => Promise<void>;
  readonly forget: () => void;
}

export function useDraft(kind: 'complaint' | 'report'): Draft {
  const at = { params: { path: { kind } } };
  const asking = {
    queryKey: ['draft', kind],
    queryFn: () => spoken(wire.GET('/api/v1/drafts/{kind}', at)),
  };
  const { data } = useQuery({ ...asking, ...askedOnce });
  const [isDecided, decide] = useState(false);
  const [standing, stand] = useState<DraftStanding>({ state: 'none' });
  const seen = useRef<string>(undefined);
  const underway = useRef<Promise<void>>(Promise.resolve());

  const content = useMemo(() => (data?.draft === undefined ? undefined : readDraft(data.draft.content)), [data]);
  const found =
    content === undefined || data?.draft === undefined ? undefined : { content, savedAt: data.draft.savedAt };

  /** One after the other: the answer of one saving names what the next one has seen. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    underway.current = underway.current.then(work, work);
    return underway.current;
  };
  const put = async (kept: DraftContent): Promise<void> => {
    const body = { content: writeDraft(kept), ...(seen.current === undefined ? {} : { seen: seen.current }) };
    try {
      const saved = await spoken(wire.PUT('/api/v1/drafts/{kind}', { ...at, body }));
      seen.current = saved.tag;
      stand({ state: 'saved', ...saved });
    } catch (fault) {
      const isElsewhere = problemOf(fault)?.code === 'draft.changed-elsewhere';
      stand({ state: isElsewhere ? 'elsewhere' : 'unsaved' });
    }
  };
  return {
    found: isDecided ? undefined : found,
    standing,
    takeUp: () => {
      decide(true);
      seen.current = data?.draft?.tag;
    },
    save: (kept) => inTurn(() => put(kept)),
    saveOver: (kept) =>
      inTurn(async () => {
        const now = await asking.queryFn().catch(() => undefined);
        seen.current = now?.draft?.tag;
        await put(kept);
      }),
    forget: () => {
      decide(true);
      seen.current = undefined;
      stand({ state: 'none' });
      // What another window keeps is not this one's to throw away.
      if (standing.state === 'elsewhere') return;
      void inTurn(() => done(wire.DELETE('/api/v1/drafts/{kind}', at)).then(nothing, nothing));
    },
  };
}

/** Without an answer there is no draft: nobody is kept from filing by what he left before. */
const askedOnce = {
  staleTime: Infinity,
  gcTime: 0,
  retry: false,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
} as const;

function nothing(): void {
  // It is over by itself in its hours.
}
