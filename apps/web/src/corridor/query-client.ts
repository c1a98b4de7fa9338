// One query client: no retries of a refusal, nothing optimistic, an expired sign-in noticed wherever it shows.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { WireProblem } from '../wire/problem.js';
import { noticeSignedOut } from './signed-out.js';

/** An officer's: the 401 of a consumer or an enterprise is for their own pages to show. */
function watch(fault: unknown): void {
  if (!(fault instanceof WireProblem) || fault.problem.status !== 401) return;
  if (!/^(?:consumer|code|enterprise)\./.test(fault.problem.code)) noticeSignedOut(fault.problem.code);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (fault, query) => (query.queryKey[0] === 'session' ? undefined : watch(fault)),
  }),
  mutationCache: new MutationCache({
    onError: (fault, _sent, _context, mutation) => (mutation.meta?.['signingIn'] === true ? undefined : watch(fault)),
  }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (failures, fault) => failures < 2 && !(fault instanceof WireProblem && fault.problem.status > 0),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
