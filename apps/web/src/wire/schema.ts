// The API's document as types: shaped like what `npm run wire` writes from /api/openapi.json, and replaced by it.
type Json<T> = { content: { 'application/json': T } };
type Problems = { default: { content: { 'application/problem+json': components['schemas']['Problem'] } } };
type Answer<Status extends number, T> = { responses: { [S in Status]: Json<T> } & Problems };
type Nothing = { responses: { 204: { content?: never } } & Problems };
type Keyed = { header: { 'Idempotency-Key': string } };
type ByNumber = { path: { number: string } };
type Label = { zh: string; en: string };
type Labelled = { code: string; label: Label };

export interface paths {
  '/api/v1/site': { get: Answer<200, components['schemas']['Site']> };
  '/api/v1/reference': { get: Answer<200, components['schemas']['Reference']> };
  '/api/v1/routing': {
    post: { requestBody: Json<components['schemas']['RoutingQuestion']> } & Answer<200, components['schemas']['RoutingAnswer']>;
  };
  '/api/v1/filings': {
    post: { parameters: Keyed; requestBody: Json<components['schemas']['NewFiling']> } & Answer<
      201,
      components['schemas']['FilingReceipt']
    >;
  };
  '/api/v1/tracking': {
    post: { requestBody: Json<{ number: string; queryCode: string }> } & Answer<200, components['schemas']['TrackedCase']>;
  };
  '/api/v1/session': {
    get: Answer<200, components['schemas']['SessionView']>;
    post: { requestBody: Json<{ login: string; password: string }> } & Answer<200, components['schemas']['SessionView']>;
    delete: Nothing;
  };
  '/api/v1/cases': {
    get: { parameters: { query?: components['schemas']['CaseListQuery'] } } & Answer<200, components['schemas']['CaseList']>;
  };
  '/api/v1/cases/{number}': { get: { parameters: ByNumber } & Answer<200, components['schemas']['CasePage']> };
  '/api/v1/cases/{number}/events': {
    get: { parameters: ByNumber } & Answer<200, components['schemas']['TimelineItem'][]>;
  };
  '/api/v1/cases/{number}/commands/accept': {
    post: {
      parameters: ByNumber & { header: { 'Idempotency-Key': string; 'If-Match': string } };
      requestBody: Json<{ noticeChannel: string }>;
    } & Answer<200, components['schemas']['CommandOutcome']>;
  };
  '/api/v1/cases/{number}/look': {
    post: { parameters: ByNumber & Keyed; requestBody: Json<components['schemas']['LookQuestion']> } & Answer<
      200,
      components['schemas']['LookAnswer']
    >;
  };
  '/api/v1/imports': {
    post: {
      parameters: Keyed;
      requestBody: { content: { 'multipart/form-data': { file: string; format?: string; mapping?: string } } };
    } & Answer<200 | 201, components['schemas']['ImportReport']>;
  };
  '/api/v1/board': {
    get: { parameters: { query?: { month?: string } } } & Answer<200, components['schemas']['Board']>;
  };
  '/api/v1/accounts': {
    get: { parameters: { query?: { unit?: string } } } & Answer<200, components['schemas']['AssignableAccount'][]>;
  };
  '/api/v1/demo/mailbox': { get: Answer<200, components['schemas']['MailLine'][]> };
  '/api/v1/demo/mailbox/{id}': { get: { parameters: { path: { id: string } } } & Answer<200, components['schemas']['Mail']> };
  '/api/v1/demo/clock': {
    get: Answer<200, components['schemas']['DemoClock']>;
    post: { requestBody: Json<{ advance?: string; to?: string; reset?: boolean }> } & Answer<
      200,
      components['schemas']['DemoClock']
    >;
  };
}

export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail?: string;
      citation?: { law?: string; article?: string; text?: string };
      allowed?: string[];
      fields?: { field: string; code: string; message: string }[];
      current?: { version: number; changedBy?: string; changedAt?: string; event?: string };
    };
    Site: {
      bureau: string;
      city: string;
      mode: 'demo' | 'production';
      now: string;
      version: string;
      languages: string[];
      demoLogins?: { login: string; name: string; role: string; unit: string }[];
      demoPassphrase?: string;
    };
    Reference: {
      towns: { code: string; name: string; county: string }[];
      units: { code: string; name: string; kind: string }[];
      goodsClasses: Labelled[];
      problemClasses: Labelled[];
      reportClasses: Labelled[];
      noticeChannels: Labelled[];
      requests: Labelled[];
    };
    RoutingQuestion: {
      kind: 'complaint' | 'report';
      district?: string;
      street?: string;
      address: string;
      respondentName: string;
    };
    RoutingAnswer: {
      unit?: string;
      unitName?: string;
      station?: string;
      triage: boolean;
      reason: { code: string; text: string };
      citation?: components['schemas']['Citation'];
      candidates: { unit: string; unitName: string }[];
    };
    Citation: { law?: string; documentNo?: string; article?: string; text?: string };
    NewFiling: {
      kinds: ('complaint' | 'report')[];
      respondent: {
        name: string;
        address: string;
        district?: string;
        street?: string;
        creditCode?: string;
        online?: { platform: string; link?: string };
      };
      story: string;
      goodsClass?: string;
      problemClass?: string;
      amountFen?: number;
      requests?: string[];
      person?: { name: string; phone: string; address?: string };
      consentToDisclosure?: boolean;
      consentToEntrusting?: boolean;
    };
    FilingReceipt: {
      numbers: {
        number: string;
        kind: string;
        unit?: string;
        unitName?: string;
        triage: boolean;
        clocks: components['schemas']['ClockView'][];
      }[];
      queryCode: string;
      receivedAt: string;
    };
    TrackedCase: {
      number: string;
      kind: string;
      state: string;
      plainState: Label;
      unitName?: string;
      clocks: components['schemas']['ClockView'][];
      events: { at: string; type: string; text: string }[];
      outcome?: string;
    };
    SessionView: {
      account: string;
      login: string;
      name: string;
      unit: string;
      unitName: string;
      roles: string[];
      scopeUnits: { code: string; name: string }[];
    };
    CaseListQuery: {
      view?: string;
      unit?: string;
      kind?: string;
      station?: string;
      handler?: string;
      month?: string;
      q?: string;
      after?: string;
      limit?: number;
    };
    CaseList: {
      asOf: string;
      total: number;
      items: components['schemas']['CaseLine'][];
      next?: string;
      views: { view: string; total: number }[];
    };
    CaseLine: {
      number: string;
      kind: string;
      state: string;
      stateText: string;
      unit: string;
      unitName: string;
      station?: string;
      stationName?: string;
      handler?: { account: string; name: string };
      channel: string;
      respondentName: string;
      subject: { goodsClass?: string; problemClass?: string };
      nextClock?: components['schemas']['ClockView'];
      clocksOpen: number;
      rung?: string;
      receivedAt: string;
      closedAt?: string;
      outcome?: string;
      onTime?: boolean;
      triageReason?: string;
      kindProposal?: string[];
    };
    CasePage: components['schemas']['CaseLine'] & {
      version: number;
      filing: {
        channel: string;
        receivedFirstAt: string;
        receivedAt: string;
        external?: { source: string; orderNo: string; dueAt?: string };
      };
      respondent: { name: string; address?: string; creditCode?: string };
      facts: { key: string; label: string; value: string }[];
      parties: { role: string; masked: string; phoneMasked?: string }[];
      clocks: components['schemas']['ClockView'][];
      related: { number: string; kind: string; state: string; relation: string }[];
      commands: components['schemas']['CommandView'][];
    };
    ClockView: {
      key: string;
      name: string;
      state: 'ok' | 'risk' | 'today' | 'late' | 'paused' | 'met' | 'missed' | 'void';
      amount: number;
      unit: 'working-day' | 'calendar-day';
      words: string;
      startedOn: string;
      dueOn: string;
      dueStrictOn: string;
      dueAt: string;
      provisional: boolean;
      ruleSet: string;
      citation: components['schemas']['Citation'];
      rung?: string;
      endedAt?: string;
      explanation: components['schemas']['Explanation'];
    };
    Explanation: {
      sentence: string;
      steps: {
        kind: 'start' | 'first' | 'skipped' | 'make-up' | 'pause' | 'rolled-over' | 'due';
        from: string;
        to: string;
        days: number;
        name: string;
      }[];
      text: string;
    };
    CommandField: {
      name: string;
      label: string;
      kind: 'text' | 'long-text' | 'choice' | 'boolean' | 'instant' | 'money' | 'account' | 'unit';
      required: boolean;
      min?: number;
      max?: number;
      options?: { value: string; label: string; citation?: components['schemas']['Citation'] }[];
    };
    CommandView: {
      name: string;
      label: string;
      allowed: boolean;
      reason?: { code: string; text: string };
      citation?: components['schemas']['Citation'];
      fields: components['schemas']['CommandField'][];
    };
    CommandOutcome: {
      number: string;
      version: number;
      events: components['schemas']['TimelineItem'][];
      opened: { number: string; kind: string }[];
    };
    TimelineItem: {
      seq: number;
      at: string;
      type: string;
      text: string;
      actor?: { name: string; unitName?: string };
      audience: string;
      payload?: { [name: string]: unknown };
      hash?: string;
    };
    LookQuestion: { at: 'story' | 'statement' | 'person'; purpose: string; words?: string };
    LookAnswer: { opened: { [name: string]: string }; until: string };
    ImportReport: {
      id: string;
      fileName: string;
      rows: number;
      created: number;
      split: number;
      setAside: number;
      alreadyThere: number;
      closedAtSource: number;
      triage: number;
      faults: { row: number; column?: string; code: string; message: string }[];
      cases: {
        row: number;
        numbers: string[];
        kind: string;
        unitName: string | null;
        triage: boolean;
        reason?: string;
      }[];
    };
    Figure: {
      national: { onTime: number; closed: number; permille: number | null };
      strict: { onTime: number; of: number; permille: number | null };
      openOverdue: number;
      budgetLeft: number;
      lists: { onTime: string; closed: string; openOverdue: string };
    };
    Board: {
      asOf: string;
      month: string;
      targets: { complaints: number; reports: number };
      rows: {
        unit: string | null;
        unitName: string;
        complaints: components['schemas']['Figure'];
        reports: components['schemas']['Figure'];
      }[];
    };
    AssignableAccount: { account: string; name: string; unit?: string; unitName?: string };
    MailLine: { id: string; to: string; subject: string; at: string };
    Mail: { id: string; to: string; from: string; subject: string; at: string; text: string; html?: string };
    DemoClock: { now: string; shiftSeconds: number };
  };
}
