// The page of one case as an answer shows it: people only as masks, reporters as nobody.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { OpenCase } from '#casework';
import { orderNoOfKey } from '#exchange';
import type { CasePageView, UnitRecord } from '#records';
import { type CaseFile, type Clock, type Language, clockIsOpen, clockIsPaused, localDateOf } from '#rules';
import type { DirectoryPage } from '../reference/directory.js';
import { partyRoleText, stateText, wordFor } from '../words/case.text.js';
import { CaseLine, given, triageReasonText } from './case-line.view.js';
import { CaseFactView, caseFacts } from './case-facts.view.js';
import { type ClockReading, ClockView, clockView } from './clock.view.js';
import type { CommandOptionView } from './command-field.view.js';
import { CommandView, commandViews } from './command.view.js';
import { WaitingView, waitingOn } from './waiting.view.js';

export class ExternalView {
  @ApiProperty() readonly source: string;
  @ApiProperty() readonly orderNo: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly dueAt?: string;
}

export class FilingView {
  @ApiProperty() readonly channel: string;
  @ApiProperty({ format: 'date-time', description: 'At the first channel.' }) readonly receivedFirstAt: string;
  @ApiProperty({ format: 'date-time', description: 'At the competent bureau.' }) readonly receivedAt: string;
  @ApiPropertyOptional({ type: () => ExternalView }) readonly external?: ExternalView;
}

export class RespondentView {
  @ApiProperty() readonly name: string;
  @ApiPropertyOptional() readonly address?: string;
  @ApiPropertyOptional() readonly creditCode?: string;
}

export class PartyView {
  @ApiProperty() readonly role: string;
  @ApiProperty({ description: 'A mask; of a reporter not even that.' }) readonly masked: string;
  @ApiPropertyOptional() readonly phoneMasked?: string;
  @ApiProperty({ description: 'Whether he speaks for all complainants.' }) readonly represents: boolean;
}

export class RelatedCase {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ description: 'grew-out-of, opened-from or same-filing.' }) readonly relation: string;
}

export class CasePage extends CaseLine {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty({ type: () => FilingView }) readonly filing: FilingView;
  @ApiProperty({ type: () => RespondentView }) readonly respondent: RespondentView;
  @ApiProperty({ type: () => [CaseFactView] }) readonly facts: readonly CaseFactView[];
  @ApiProperty({ type: () => [WaitingView] }) readonly waiting: readonly WaitingView[];
  @ApiProperty({ type: () => [PartyView] }) readonly parties: readonly PartyView[];
  @ApiProperty({ type: () => [ClockView] }) readonly clocks: readonly ClockView[];
  @ApiProperty({ type: () => [RelatedCase] }) readonly related: readonly RelatedCase[];
  @ApiProperty({ type: () => [CommandView] }) readonly commands: readonly CommandView[];
}

/** A case from three sides: as it lies open for commands, as its page reads, and the names for its codes. */
export interface CaseSides {
  readonly opened: OpenCase;
  readonly page: CasePageView;
  readonly directory: DirectoryPage;
}

export function casePage({ opened, page, directory }: CaseSides, language: Language): CasePage {
  const { file, moment, calendar, standings } = opened;
  const reading = { moment, calendar, language };
  const form = {
    today: localDateOf(moment),
    language,
    offers: {
      units: unitOptions(directory.units, ['county', 'zone']),
      stations: unitOptions(directory.units, ['station']),
      mediators: unitOptions(directory.units, MEDIATOR_KINDS),
      parties: partyOptions(page, language),
      excluded: file.facts.excluded.map((account) => ({
        value: account,
        label: directory.naming.accountName(account),
      })),
    },
  };
  return {
    ...lineOf(file, page, reading),
    version: file.version,
    filing: filingView(file, page),
    respondent: {
      name: file.respondent.name,
      ...given('address', file.respondent.address),
      ...given('creditCode', file.respondent.creditCode),
    },
    facts: caseFacts(file, directory.naming, { moment, language }),
    waiting: waitingOn({ file, moment }, directory.naming, language),
    parties: page.parties.map((party) => partyView(party, language)),
    clocks: file.clocks.map((clock) => clockView(clock, { ...reading, filed: file })),
    related: page.related.map(({ number, kind, state, relation }) => ({
      number,
      kind,
      state,
      relation: relation === 'grown' ? 'opened-from' : relation,
    })),
    commands: commandViews(standings, form),
  };
}

function lineOf(file: CaseFile, page: CasePageView, reading: ClockReading): CaseLine {
  const open = file.clocks.filter(clockIsOpen);
  const [next] = [...open].sort(byWhatRunsOutNext);
  const { facts } = file;
  return {
    number: file.number,
    kind: file.kind,
    state: file.state,
    stateText: wordFor(stateText, file.state, reading.language),
    unit: file.unit,
    unitName: page.unitName,
    ...given('station', file.station),
    ...given('stationName', page.stationName),
    ...given('handler', page.handler),
    channel: file.channel,
    respondentName: file.respondent.name,
    subject: { ...given('goodsClass', facts.goodsClass), ...given('problemClass', facts.problemClass) },
    ...given('nextClock', next === undefined ? null : clockView(next, reading)),
    clocksOpen: open.length,
    ...given('rung', file.rung),
    receivedAt: file.receivedAt,
    ...given('closedAt', file.closedAt),
    ...given('outcome', file.outcome),
    ...given('onTime', file.countedOnTime),
    ...given('triageReason', triageReasonText(facts.triageReason, reading.language)),
    ...given('kindProposal', facts.kindProposal.length === 0 ? null : facts.kindProposal),
  };
}

/** What stands still comes last. */
function byWhatRunsOutNext(one: Clock, other: Clock): number {
  const paused = Number(clockIsPaused(one)) - Number(clockIsPaused(other));
  return paused === 0 ? Date.parse(one.dueAt) - Date.parse(other.dueAt) : paused;
}

function filingView(file: CaseFile, { filing }: CasePageView): FilingView {
  const { channel, receivedFirstAt, receivedAt } = filing ?? file;
  const external = filing?.external ?? null;
  if (external === null) return { channel, receivedFirstAt, receivedAt };
  const { source, orderNo, dueAt } = external;
  return {
    channel,
    receivedFirstAt,
    receivedAt,
    external: { source, orderNo: orderNoOfKey(orderNo), ...given('dueAt', dueAt) },
  };
}

/** Whoever may mediate in the bureau’s name: a consumers’ association, a lawful mediation body. */
const MEDIATOR_KINDS = ['association', 'mediation-body'];

const sealedParty = {
  complainant: { zh: '投诉人（已封存）', en: 'complainant (sealed)' },
  reporter: { zh: '举报人（已封存）', en: 'reporter (sealed)' },
  agent: { zh: '代理人（已封存）', en: 'agent (sealed)' },
  heir: { zh: '继受人（已封存）', en: 'successor (sealed)' },
} as const;

function partyView(
  { role, nameMask, phoneMask, represents }: CasePageView['parties'][number],
  language: Language,
): PartyView {
  const sealed = sealedParty[role][language];
  // Whatever was stored: of a reporter nothing is shown.
  if (role === 'reporter') return { role, masked: sealed, represents: false };
  return { role, masked: nameMask ?? sealed, ...given('phoneMasked', phoneMask), represents };
}

/** Who is a party, to be chosen by role and mask. */
function partyOptions({ parties }: CasePageView, language: Language): readonly CommandOptionView[] {
  return parties.map((party) => {
    const { masked, phoneMasked } = partyView(party, language);
    const label = [wordFor(partyRoleText, party.role, language), masked, phoneMasked ?? ''].join(' ').trim();
    return { value: party.id, label };
  });
}

function unitOptions(units: readonly UnitRecord[], kinds: readonly string[]): readonly CommandOptionView[] {
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  return units
    .filter(({ kind, endsOn }) => kinds.includes(kind) && endsOn === null)
    .map(({ code, name, kind, parent }) => {
      const above = kind === 'station' ? nameOf.get(parent ?? '') : undefined;
      return { value: code, label: above === undefined ? name : `${above} · ${name}` };
    });
}
