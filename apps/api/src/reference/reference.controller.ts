// What anybody may ask before filing: the house, its places and classes, where a matter would go; and whom one may assign.
import { Body, Controller, Get, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RoutingDesk } from '#casework';
import { type Me, demoLogins } from '#identity';
import { Ledger } from '#records';
import {
  ADMISSION_CONDITIONS,
  type AdmissionRow,
  type Language,
  MOST_IN_ONE_FILING,
  REFUSAL_GROUNDS,
  REMOVAL_REJECTIONS,
  REPLY_REMOVALS,
  SETTLER_PROMISES,
  WITHDRAWAL_GROUNDS,
  handlesCases,
  localDateOf,
  representativesRuleOn,
} from '#rules';
import { Settings } from '#settings';
import { citationView } from '../case/citation.view.js';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { CompressedInterceptor } from '../door/compressed.interceptor.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import type { Wording } from '../door/language.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { houseVersion } from '../house/version.js';
import { routingReasonText, wordFor } from '../words/case.text.js';
import { agentPowerText, agentRelationText, subjectText } from '../words/choice.text.js';
import { goodsClassText, noticeChannelText, problemClassText, reportClassText, requestText } from './classes.table.js';
import { findDemoPassphrase } from './demo-passphrase.js';
import { Directory } from './directory.js';
import {
  AccountsDto,
  AssignableAccount,
  type LabelledCode,
  ReferenceView,
  RoutingAnswer,
  RoutingDto,
  SiteView,
} from './reference.dto.js';
import { addressOf } from './stated-place.js';

@Controller('api/v1')
export class ReferenceController {
  constructor(
    private readonly settings: Settings,
    private readonly ledger: Ledger,
    private readonly routing: RoutingDesk,
    private readonly directory: Directory,
  ) {}

  @Get('site')
  @UseInterceptors(CompressedInterceptor)
  @ApiTags('public')
  @PublicRoute()
  @Answers(SiteView, { summary: 'Which house this is, and what time it has.' })
  async site(): Promise<SiteView> {
    const { city, mode } = this.settings;
    const { units } = await this.directory.open();
    const site: SiteView = {
      bureau: units.find(({ kind }) => kind === 'city')?.name ?? city,
      city,
      mode,
      now: await this.ledger.now(),
      version: houseVersion,
      languages: ['zh-CN', 'en-US'],
      ...(this.settings.oidcIssuer === undefined ? {} : { signOn: this.settings.oidcName }),
    };
    if (mode === 'production') return site;
    const demoPassphrase = await findDemoPassphrase(this.settings.home);
    return {
      ...site,
      demoLogins: demoLogins.map(({ login, name, role, unit }) => ({ login, name, role, unit })),
      ...(demoPassphrase === undefined ? {} : { demoPassphrase }),
    };
  }

  @Get('reference')
  @UseInterceptors(CompressedInterceptor)
  @ApiTags('public')
  @PublicRoute()
  @Answers(ReferenceView, { summary: 'Towns, units, and the classes a form offers.' })
  async reference(): Promise<ReferenceView> {
    const { units, towns } = await this.directory.open();
    const { atMost } = representativesRuleOn(localDateOf(await this.ledger.now()));
    return {
      towns: towns.map(({ code, name, countyCode }) => ({ code, name, county: countyCode })),
      units: units.filter(({ endsOn }) => endsOn === null).map(({ code, name, kind }) => ({ code, name, kind })),
      goodsClasses: labelled(goodsClassText),
      problemClasses: labelled(problemClassText),
      reportClasses: labelled(reportClassText),
      noticeChannels: labelled(noticeChannelText),
      requests: labelled(requestText),
      subjects: labelled(subjectText),
      agentRelations: labelled(agentRelationText),
      agentPowers: labelled(agentPowerText),
      joint: { most: MOST_IN_ONE_FILING.atMost, mostRepresentatives: atMost },
      admissionConditions: worded(ADMISSION_CONDITIONS),
      admissionRefusals: worded(REFUSAL_GROUNDS),
      admissionWithdrawals: worded(WITHDRAWAL_GROUNDS),
      replyRemovals: worded(REPLY_REMOVALS),
      removalRejections: worded(REMOVAL_REJECTIONS),
      settlerPromises: worded(SETTLER_PROMISES),
    };
  }

  @Costs(5)
  @Post('routing')
  @ApiTags('public')
  @PublicRoute()
  @Answers(RoutingAnswer, { summary: 'Which unit a matter would go to, and why; nothing is stored.' })
  async route(@Body() asked: RoutingDto, @Spoken() language: Language): Promise<RoutingAnswer> {
    const receivedOn = localDateOf(await this.ledger.now());
    const matter = { matter: asked.kind, respondent: 'ordinary', receivedOn } as const;
    const { routing, routedTo } = await this.routing.route(addressOf(asked), matter);
    const { naming } = await this.directory.open();
    return {
      ...(routedTo.triage ? {} : { unit: routedTo.unit, unitName: naming.unitName(routedTo.unit) }),
      ...(routedTo.station === null ? {} : { station: routedTo.station }),
      triage: routedTo.triage,
      reason: { code: routing.reasonCode, text: wordFor(routingReasonText, routing.reasonCode, language) },
      citation: citationView(routing.citation, language),
      candidates: routing.candidates.map((unit) => ({ unit, unitName: naming.unitName(unit) })),
    };
  }

  @Get('accounts')
  @ApiTags('cases')
  @Answers(AssignableAccount, { summary: 'The officers of a unit in sight, to whom a case may be given.', list: true })
  async accounts(@SignedIn() me: Me, @Query() { unit = me.unit }: AccountsDto): Promise<readonly AssignableAccount[]> {
    const { accounts } = await this.directory.open();
    const inSight = new Set(me.scopeUnits.map(({ code }) => code));
    return accounts
      .filter((account) => account.unit === unit && inSight.has(unit) && handlesCases(account.roles))
      .map(({ account, name, unit: of, unitName }) => ({ account, name, unit: of, unitName }));
  }
}

function labelled(texts: Readonly<Record<string, Wording>>): readonly LabelledCode[] {
  return Object.entries(texts).map(([code, { zh, en }]) => ({ code, label: { zh, en } }));
}

function worded(rows: Readonly<Record<string, AdmissionRow>>): readonly LabelledCode[] {
  return Object.entries(rows).map(([code, { text }]) => ({ code, label: { zh: text.zh, en: text.en } }));
}
