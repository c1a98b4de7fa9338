// Every question the pages ask the API, with how long its answer stays fresh.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AuditQuery, CaseListQuery, DisclosureView, KeptAccountsQuery } from './views.js';
import { problemOf, spoken, wire } from './wire.js';

const MINUTE = 60_000;
export const PAGE_OF_CASES = 100;

export const siteQuestion = () =>
  queryOptions({ queryKey: ['site'], queryFn: () => spoken(wire.GET('/api/v1/site')), staleTime: MINUTE });

export const referenceQuestion = () =>
  queryOptions({ queryKey: ['reference'], queryFn: () => spoken(wire.GET('/api/v1/reference')), staleTime: Infinity });

export const sessionQuestion = () =>
  queryOptions({ queryKey: ['session'], queryFn: () => spoken(wire.GET('/api/v1/session')), staleTime: 5 * MINUTE });

export const secondFactorQuestion = () =>
  queryOptions({ queryKey: ['second-factor'], queryFn: () => spoken(wire.GET('/api/v1/me/second-factor')) });

export const signOnQuestion = () =>
  queryOptions({ queryKey: ['sign-on'], queryFn: () => spoken(wire.GET('/api/v1/me/sign-on')) });

export const passwordRuleQuestion = () =>
  queryOptions({
    queryKey: ['password-rule'],
    queryFn: () => spoken(wire.GET('/api/v1/session/password-rule')),
    staleTime: Infinity,
  });

export const ownSessionsQuestion = () =>
  queryOptions({ queryKey: ['own-sessions'], queryFn: () => spoken(wire.GET('/api/v1/me/sessions')) });

/** Whether a consumer is signed in here. */
export const consumerQuestion = () =>
  queryOptions({ queryKey: ['consumer'], queryFn: () => spoken(wire.GET('/api/v1/consumer/session')) });

/** What a signed-in consumer filed; 401 says that nobody is signed in any more. */
export const ownFilingsQuestion = () =>
  queryOptions({ queryKey: ['own-filings'], queryFn: () => spoken(wire.GET('/api/v1/consumer/filings')) });

export const ownFilingQuestion = (number: string) =>
  queryOptions({
    queryKey: ['own-filings', number],
    queryFn: () => spoken(wire.GET('/api/v1/consumer/filings/{number}', { params: { path: { number } } })),
  });

/** Enterprises that settle directly, by the name as somebody typed it. */
export const settlersQuestion = (words: string) =>
  queryOptions({
    queryKey: ['settlers', words],
    queryFn: () => spoken(wire.GET('/api/v1/settlers', { params: { query: { words } } })),
    enabled: words.length > 1,
    staleTime: MINUTE,
    retry: false,
  });

/** Which enterprise is signed in; 401 says that none is. */
export const enterpriseQuestion = () =>
  queryOptions({ queryKey: ['enterprise'], queryFn: () => spoken(wire.GET('/api/v1/enterprise/session')) });

export const enterpriseCasesQuestion = () =>
  queryOptions({ queryKey: ['enterprise-cases'], queryFn: () => spoken(wire.GET('/api/v1/enterprise/cases')) });

export const enterpriseCaseQuestion = (number: string) =>
  queryOptions({
    queryKey: ['enterprise-cases', number],
    queryFn: () => spoken(wire.GET('/api/v1/enterprise/cases/{number}', { params: { path: { number } } })),
  });

/** What lies with the body of whoever is signed in; 401 that nobody is, 403 that he is of no body. */
export const assistCasesQuestion = () =>
  queryOptions({ queryKey: ['assist-cases'], queryFn: () => spoken(wire.GET('/api/v1/assist/cases')), retry: false });

export const assistCaseQuestion = (number: string) =>
  queryOptions({
    queryKey: ['assist-cases', number],
    queryFn: () => spoken(wire.GET('/api/v1/assist/cases/{number}', { params: { path: { number } } })),
    retry: false,
  });

/** Assisting bodies below one's own unit. */
export const bodiesQuestion = () =>
  queryOptions({ queryKey: ['bodies'], queryFn: () => spoken(wire.GET('/api/v1/bodies')) });

/** What a body was to settle first. */
export const bodyLogQuestion = (code: string) =>
  queryOptions({
    queryKey: ['bodies', code, 'log'],
    queryFn: () => spoken(wire.GET('/api/v1/bodies/{code}/log', { params: { path: { code } } })),
  });

/** What is, will be or was public of the signed-in enterprise, with its objections. */
export const ownDisclosuresQuestion = () =>
  queryOptions({ queryKey: ['own-disclosures'], queryFn: () => spoken(wire.GET('/api/v1/enterprise/disclosures')) });

/** The texts that the signed-in enterprise keeps for its answers. */
export const templatesQuestion = () =>
  queryOptions({ queryKey: ['enterprise-templates'], queryFn: () => spoken(wire.GET('/api/v1/enterprise/templates')) });

/** The same, filled in for one settlement. */
export const filledTemplatesQuestion = (number: string) =>
  queryOptions({
    queryKey: ['enterprise-templates', number],
    queryFn: () => spoken(wire.GET('/api/v1/enterprise/cases/{number}/templates', { params: { path: { number } } })),
  });

/** Who signs in for the signed-in enterprise; for those who manage. */
export const staffQuestion = () =>
  queryOptions({ queryKey: ['enterprise-staff'], queryFn: () => spoken(wire.GET('/api/v1/enterprise/staff')) });

/** What the public sees of the signed-in enterprise, its card and its reply. */
export const ownRecordQuestion = () =>
  queryOptions({ queryKey: ['own-record'], queryFn: () => spoken(wire.GET('/api/v1/enterprise/record')) });

/** Why the account of the signed-in enterprise was taken back, and what it may say against it. */
export const ownRemovalQuestion = () =>
  queryOptions({ queryKey: ['own-removal'], queryFn: () => spoken(wire.GET('/api/v1/enterprise/removal')) });

/** What firms say against the end of their account in the own county. */
export const removalObjectionsQuestion = () =>
  queryOptions({
    queryKey: ['removal-objections'],
    queryFn: () => spoken(wire.GET('/api/v1/removal-objections')),
    refetchInterval: MINUTE,
  });

/** How admitted enterprises fare, and which grounds for taking the account back they meet. */
export const settlerFiguresQuestion = () =>
  queryOptions({
    queryKey: ['settler-figures'],
    queryFn: () => spoken(wire.GET('/api/v1/enterprise-applications/figures')),
  });

/** Public replies of enterprises that the own county admitted. */
export const standingRepliesQuestion = () =>
  queryOptions({ queryKey: ['standing-replies'], queryFn: () => spoken(wire.GET('/api/v1/evaluation-replies')) });

/** Applications of enterprises to the own county. */
export const applicationsQuestion = () =>
  queryOptions({
    queryKey: ['applications'],
    queryFn: () => spoken(wire.GET('/api/v1/enterprise-applications')),
    refetchInterval: MINUTE,
  });

export const casesQuestion = (query: CaseListQuery) =>
  infiniteQueryOptions({
    queryKey: ['cases', query],
    queryFn: ({ pageParam }) =>
      spoken(
        wire.GET('/api/v1/cases', {
          params: { query: { ...query, limit: PAGE_OF_CASES, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: MINUTE / 2,
    refetchOnWindowFocus: false,
  });

export const auditQuestion = (query: AuditQuery) =>
  infiniteQueryOptions({
    queryKey: ['audit', query],
    queryFn: ({ pageParam }) =>
      spoken(
        wire.GET('/api/v1/audit', {
          params: { query: { ...query, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    // Each reading is a line of the audit itself: nothing is read again unasked.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const auditStateQuestion = () =>
  queryOptions({
    queryKey: ['audit-state'],
    queryFn: () => spoken(wire.GET('/api/v1/audit/state')),
    staleTime: MINUTE,
    refetchOnWindowFocus: false,
  });

const MOST_EARLIER = 5;

/** Cases in one's own sight whose operator bears these words in its name: the newest few, and how many there are. */
export const earlierCasesQuestion = (name: string) =>
  queryOptions({
    queryKey: ['cases', 'earlier', name],
    queryFn: () =>
      spoken(wire.GET('/api/v1/cases', { params: { query: { view: 'all', q: name, limit: MOST_EARLIER } } })),
    staleTime: MINUTE / 2,
    placeholderData: keepPreviousData,
  });

/** Only the counts of the views, for the shell and for noticing that a list has changed. */
export const countsQuestion = (query: CaseListQuery) =>
  queryOptions({
    queryKey: ['case-counts', query],
    queryFn: () => spoken(wire.GET('/api/v1/cases', { params: { query: { ...query, limit: 1 } } })),
    staleTime: MINUTE / 2,
    refetchInterval: MINUTE,
  });

export const caseQuestion = (number: string) =>
  queryOptions({
    queryKey: ['case', number],
    queryFn: () => spoken(wire.GET('/api/v1/cases/{number}', { params: { path: { number } } })),
    refetchInterval: 5 * MINUTE,
  });

export const eventsQuestion = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'events'],
    queryFn: () => spoken(wire.GET('/api/v1/cases/{number}/events', { params: { path: { number } } })),
  });

export const hintsQuestion = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'hints'],
    queryFn: () => spoken(wire.GET('/api/v1/cases/{number}/hints', { params: { path: { number } } })),
    staleTime: MINUTE,
  });

/** What the business register knows of a name that somebody is typing; when it cannot be asked, nothing is said of it. */
export const operatorsQuestion = (q: string) =>
  queryOptions({
    queryKey: ['operators', q],
    queryFn: ({ signal }) => spoken(wire.GET('/api/v1/operators', { params: { query: { q } }, signal })),
    staleTime: MINUTE,
    retry: false,
  });

/** The operator of a case: by its code, or by its name where only one bears it; null where the register has none. */
export const operatorQuestion = (creditCode: string | undefined, name: string) =>
  queryOptions({
    queryKey: ['operator', creditCode, name],
    queryFn: () =>
      (creditCode === undefined
        ? spoken(wire.GET('/api/v1/operator-names', { params: { query: { name } } }))
        : spoken(wire.GET('/api/v1/operators/{creditCode}', { params: { path: { creditCode } } }))
      ).catch((fault: unknown) => {
        if (problemOf(fault)?.code === 'operator.not-found') return null;
        throw fault;
      }),
    enabled: name !== '',
    staleTime: MINUTE,
  });
/** To whom a case is closed. */
export const caseExclusionsQuestion = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'exclusions'],
    queryFn: () => spoken(wire.GET('/api/v1/cases/{number}/exclusions', { params: { path: { number } } })),
  });

/** Who steps aside from what, for a head. */
export const exclusionsQuestion = () =>
  queryOptions({ queryKey: ['exclusions'], queryFn: () => spoken(wire.GET('/api/v1/exclusions')) });

/** Records of the disclosure in one view, with the totals of all. */
export const disclosuresQuestion = (view: DisclosureView) =>
  queryOptions({
    queryKey: ['disclosures', view],
    queryFn: () => spoken(wire.GET('/api/v1/disclosures', { params: { query: { view } } })),
    placeholderData: keepPreviousData,
  });

/** One record of the disclosure; not read again under the hands of who writes. */
export const disclosureQuestion = (id: string) =>
  queryOptions({
    queryKey: ['disclosure', id],
    queryFn: () => spoken(wire.GET('/api/v1/disclosures/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  });

export const advisoriesQuestion = () =>
  queryOptions({
    queryKey: ['advisories'],
    queryFn: () => spoken(wire.GET('/api/v1/advisories')),
  });

export const advisoryQuestion = (id: string) =>
  queryOptions({
    queryKey: ['advisory', id],
    queryFn: () => spoken(wire.GET('/api/v1/advisories/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  });

export const modelUnitsQuestion = () =>
  queryOptions({
    queryKey: ['model-units'],
    queryFn: () => spoken(wire.GET('/api/v1/model-units')),
  });

export const modelUnitQuestion = (id: string) =>
  queryOptions({
    queryKey: ['model-unit', id],
    queryFn: () => spoken(wire.GET('/api/v1/model-units/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  });

export const accountsQuestion = (unit: string) =>
  queryOptions({
    queryKey: ['accounts', unit],
    queryFn: () => spoken(wire.GET('/api/v1/accounts', { params: { query: { unit } } })),
    staleTime: 5 * MINUTE,
  });

/** The accounts that an administrator keeps, page after page. */
export const keptAccountsQuestion = (query: KeptAccountsQuery) =>
  infiniteQueryOptions({
    queryKey: ['kept-accounts', query],
    queryFn: ({ pageParam }) =>
      spoken(
        wire.GET('/api/v1/admin/accounts', {
          params: { query: { ...query, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** How many accounts have roles that wait to be confirmed. */
export const waitingAccountsQuestion = () =>
  queryOptions({
    queryKey: ['kept-accounts', 'waiting'],
    queryFn: () => spoken(wire.GET('/api/v1/admin/accounts', { params: { query: { only: 'proposed', limit: 1 } } })),
    refetchInterval: MINUTE,
  });

/** What was passed on of the pictures of a case, and to whom something could be. */
export const releasedCopiesQuestion = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'copies'],
    queryFn: () => spoken(wire.GET('/api/v1/cases/{number}/copies', { params: { path: { number } } })),
  });

/** Pictures that the bureau passed on to an enterprise. */
export const enterpriseCopiesQuestion = (number: string) =>
  queryOptions({
    queryKey: ['enterprise-cases', number, 'copies'],
    queryFn: () => spoken(wire.GET('/api/v1/enterprise/cases/{number}/copies', { params: { path: { number } } })),
  });

/** And to an assisting body. */
export const assistCopiesQuestion = (number: string) =>
  queryOptions({
    queryKey: ['assist-cases', number, 'copies'],
    queryFn: () => spoken(wire.GET('/api/v1/assist/cases/{number}/copies', { params: { path: { number } } })),
    retry: false,
  });

export const attachmentsQuestion = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'attachments'],
    queryFn: () => spoken(wire.GET('/api/v1/cases/{number}/attachments', { params: { path: { number } } })),
    // What waits for its check is passed a moment later.
    refetchInterval: ({ state }) =>
      state.data?.some((file) => file.state === 'quarantined') === true ? MINUTE / 6 : false,
  });

/** An article word for word, as it read on a day; not there where the bureau has not loaded it. */
export const articleQuestion = (law: string, article: string, on: string) =>
  queryOptions({
    queryKey: ['law', law, article, on],
    queryFn: () =>
      spoken(wire.GET('/api/v1/law/{law}/{article}', { params: { path: { law, article }, query: { on } } })),
    staleTime: Infinity,
  });

export const boardQuestion = (month: string | undefined) =>
  queryOptions({
    queryKey: ['board', month ?? 'current'],
    queryFn: () => spoken(wire.GET('/api/v1/board', { params: { query: month === undefined ? {} : { month } } })),
    placeholderData: keepPreviousData,
  });

const WHILE_RUNNING = 2000;

/** The last imports of the business register; asked again as long as one of them runs. */
export const registerRunsQuestion = () =>
  queryOptions({
    queryKey: ['registers'],
    queryFn: () => spoken(wire.GET('/api/v1/registers')),
    refetchInterval: ({ state }) =>
      state.data?.some((run) => run.state === 'running') === true ? WHILE_RUNNING : false,
  });

/** One of them with its notes. */
export const registerRunQuestion = (id: string) =>
  queryOptions({
    queryKey: ['registers', id],
    queryFn: () => spoken(wire.GET('/api/v1/registers/{id}', { params: { path: { id } } })),
  });

export const mailboxQuestion = () =>
  queryOptions({
    queryKey: ['mailbox'],
    queryFn: () => spoken(wire.GET('/api/v1/demo/mailbox')),
    refetchInterval: 10_000,
  });

export const mailQuestion = (id: string) =>
  queryOptions({
    queryKey: ['mailbox', id],
    queryFn: () => spoken(wire.GET('/api/v1/demo/mailbox/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export const demoClockQuestion = () =>
  queryOptions({
    queryKey: ['demo-clock'],
    queryFn: () => spoken(wire.GET('/api/v1/demo/clock')),
    refetchInterval: 30_000,
  });
