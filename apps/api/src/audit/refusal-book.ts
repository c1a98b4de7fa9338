// Writes down who was refused what: the first of a kind at once, the rest as a count for each minute and source.
//
// An attacker must not be able to fill the audit: of one source, one route and one code there are two lines a minute at
// most, and of all sources together so many kinds; what is beyond counts under one name. Nothing that was typed is kept:
// an address is a keyed mark, a number is kept only where its check character proves it to be the number of a case.
import { createHmac } from 'node:crypto';
import type { OnModuleDestroy } from '@nestjs/common';
import { type Audit, type WaitingLine, findCaseNumber } from '#records';
import type { FastifyRequest } from 'fastify';

export interface Refused {
  readonly status: number;
  readonly code: string;
  /** A refusal by the rules: whatever its status. */
  readonly isOfLaw: boolean;
}

export interface RefusalBookOptions {
  readonly city: string;
  /** The key of the marks that stand for addresses. */
  readonly secret: string;
}

interface Kind {
  readonly line: WaitingLine;
  readonly numbers: Set<string>;
  /** Beyond the first, which was written at once. */
  count: number;
}

type Asked = Pick<FastifyRequest, 'method' | 'ip' | 'me' | 'params' | 'routeOptions'>;

const minuteMs = 60_000;
const kindsAtMost = 1000;
const numbersAtMost = 5;
const markLetters = 16;
const auditedStatuses: readonly number[] = [401, 403, 404, 429];
/** A page that asks whether anybody is signed in is no attempt, and an address that is not there is no case. */
const isNoAttempt = (route: string, code: string): boolean =>
  code === 'request.not-found' || (code === 'session.missing' && route === 'GET /api/v1/session');

export class RefusalBook implements OnModuleDestroy {
  private kinds = new Map<string, Kind>();
  private waiting: readonly WaitingLine[] = [];
  private writing: Promise<void> | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly audit: Pick<Audit, 'note'>,
    private readonly options: RefusalBookOptions,
  ) {
    this.timer = setInterval(() => void this.turnPage(), minuteMs);
    this.timer.unref();
  }

  /** Never waited for and never throws: a refusal is answered whether or not it can be written. */
  note(asked: Asked, { status, code, isOfLaw }: Refused): void {
    const route = `${asked.method} ${asked.routeOptions.url ?? 'unknown'}`;
    if (isNoAttempt(route, code) || !(isOfLaw || auditedStatuses.includes(status))) return;
    const { kind, isNew } = this.kindOf(asked, { route, code, status });
    const number = numberIn(asked.params);
    if (number !== undefined && kind.numbers.size < numbersAtMost) kind.numbers.add(number);
    kind.count += 1;
    if (isNew) void this.write([kind]);
  }

  /** Ends the minute: what was counted since is written. Settles when that was tried. */
  async turnPage(): Promise<void> {
    const ended = [...this.kinds.values()].filter(({ count }) => count > 0);
    this.kinds = new Map();
    await this.write(ended);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.turnPage();
  }

  private kindOf(
    asked: Asked,
    refused: { readonly route: string; readonly code: string; readonly status: number },
  ): { readonly kind: Kind; readonly isNew: boolean } {
    const actor = asked.me === undefined ? `source:${this.markOf(asked.ip)}` : `account:${asked.me.account}`;
    const isFull = this.kinds.size >= kindsAtMost;
    const key = `${isFull ? 'nobody' : actor} ${refused.route} ${refused.code}`;
    const known = this.kinds.get(key);
    if (known !== undefined) return { kind: known, isNew: false };
    const unit = asked.me?.unit ?? this.options.city;
    const line = { unit, actor: isFull ? 'nobody' : actor, action: 'refused', facts: refused };
    const kind = { line, numbers: new Set<string>(), count: 0 };
    this.kinds.set(key, kind);
    return { kind, isNew: true };
  }

  /** Tells one source from another and not where it is. */
  private markOf(address: string): string {
    const network = address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
    return createHmac('sha256', this.options.secret).update(`refused ${network}`).digest('hex').slice(0, markLetters);
  }

  private async write(kinds: readonly Kind[]): Promise<void> {
    this.waiting = [...this.waiting, ...kinds.map(takeLine)];
    await this.writing;
    if (this.waiting.length === 0) return;
    this.writing ??= this.empty().finally(() => {
      this.writing = undefined;
    });
    await this.writing;
  }

  /** What cannot be written waits for the next minute; the oldest is kept, the flood is not. */
  private async empty(): Promise<void> {
    const taken = this.waiting;
    this.waiting = [];
    await this.audit.note(this.options.city, taken).catch(() => {
      this.waiting = [...taken, ...this.waiting].slice(0, kindsAtMost);
    });
  }
}

/** The line of a kind as it has come to, which then counts anew. */
function takeLine(kind: Kind): WaitingLine {
  const { line, count, numbers } = kind;
  const facts = { ...line.facts, count, ...(numbers.size === 0 ? {} : { numbers: [...numbers] }) };
  kind.count = 0;
  kind.numbers.clear();
  return { ...line, facts };
}

/** The number that was asked for, where it is one. */
function numberIn(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null || !('number' in params)) return undefined;
  return typeof params.number === 'string' ? findCaseNumber(params.number.slice(0, 40)) : undefined;
}
