// What an enterprise has to settle; whatever is not addressed to it is not there.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk, LawShelf } from '#casework';
import { EnterpriseCasesQuery, EnterprisePromises, Ledger, type SignedInEnterprise, TimelineQuery } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import { Spoken } from '../door/asker.decorator.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { EnterpriseRoute } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { Directory } from '../reference/directory.js';
import { enterpriseAsker } from './enterprise-asker.js';
import { EnterpriseCaseLineView, EnterpriseCaseView } from './enterprise-case.dto.js';
import { enterpriseCase, enterpriseCaseLine } from './enterprise-case.view.js';

@ApiTags('enterprise')
@EnterpriseRoute()
@Controller('api/v1/enterprise/cases')
export class EnterpriseCaseController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly shelf: LawShelf,
    private readonly ledger: Ledger,
    private readonly cases: EnterpriseCasesQuery,
    private readonly timelines: TimelineQuery,
    private readonly promises: EnterprisePromises,
    private readonly directory: Directory,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Answers(EnterpriseCaseLineView, { summary: 'What consumers want to settle, by what is due next.', list: true })
  async list(
    @SignedInAs() enterprise: SignedInEnterprise,
    @Spoken() language: Language,
  ): Promise<readonly EnterpriseCaseLineView[]> {
    const lines = await this.cases.list({ city: this.settings.city, enterprise: enterprise.id });
    const moment = await this.ledger.now();
    const { calendar } = await this.shelf.take(moment);
    return lines.map((line) => enterpriseCaseLine(line, { moment, calendar, language }));
  }

  @Get(':number')
  @Answers(EnterpriseCaseView, { summary: 'One of them, with what may be done now; nobody is named.' })
  async page(
    @SignedInAs() enterprise: SignedInEnterprise,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<EnterpriseCaseView> {
    const number = numberOf(typed);
    const asker = enterpriseAsker(enterprise, this.settings.city);
    const [opened, story, { naming }, promised] = await Promise.all([
      this.desk.open(asker, number),
      this.timelines.list(asker.scope, number, { audience: 'public' }),
      this.directory.open(),
      this.promises.listForCase(asker.scope, number),
    ]);
    return enterpriseCase({ opened, story, naming, promised }, language);
  }
}
