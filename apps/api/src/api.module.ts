// All doors of the api, with the guards that stand before every one of them.
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AdvisoryModule } from './advisory/advisory.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { AnsweringModule } from './answering/answering.module.js';
import { AssistModule } from './assist/assist.module.js';
import { AttachmentModule } from './attachment/attachment.module.js';
import { AuditModule } from './audit/audit.module.js';
import { PrivilegedInterceptor } from './audit/privileged.interceptor.js';
import { BoardModule } from './board/board.module.js';
import { CaseModule } from './case/case.module.js';
import { ConsumerModule } from './consumer/consumer.module.js';
import { CopyModule } from './copy/copy.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DisclosurePagesModule } from './disclosure-pages/disclosure-pages.module.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { AccountRateGuard } from './door/account-rate.guard.js';
import { AddressRateGuard } from './door/address-rate.guard.js';
import { checkedPipe } from './door/checked.pipe.js';
import { ConsumerGuard } from './door/consumer.guard.js';
import { EnterpriseGuard } from './door/enterprise.guard.js';
import { OriginGuard } from './door/origin.guard.js';
import { ProblemFilter } from './door/problem.filter.js';
import { SessionGuard } from './door/session.guard.js';
import { EnterpriseModule } from './enterprise/enterprise.module.js';
import { ExclusionModule } from './exclusion/exclusion.module.js';
import { FilingModule } from './filing/filing.module.js';
import { HealthModule } from './health/health.module.js';
import type { House } from './house/house.js';
import { HouseModule } from './house/house.module.js';
import { ModelUnitModule } from './model-unit/model-unit.module.js';
import { OperatorModule } from './operator/operator.module.js';
import { ImportModule } from './import/import.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { LawModule } from './law/law.module.js';
import { OpenDataModule } from './open-data/open-data.module.js';
import { ProofModule } from './proof/proof.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { SessionModule } from './session/session.module.js';
import { TrackingModule } from './tracking/tracking.module.js';

@Module({
  imports: [
    SessionModule,
    AdministrationModule,
    ReferenceModule,
    LawModule,
    ProofModule,
    FilingModule,
    TrackingModule,
    ConsumerModule,
    EnterpriseModule,
    DisclosureModule,
    AdvisoryModule,
    ModelUnitModule,
    AssistModule,
    CaseModule,
    ExclusionModule,
    AttachmentModule,
    CopyModule,
    BoardModule,
    IndicatorsModule,
    AnsweringModule,
    ImportModule,
    AuditModule,
    OperatorModule,
    DisclosurePagesModule,
    OpenDataModule,
    DemoModule,
    HealthModule,
  ],
  providers: [
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: AddressRateGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: ConsumerGuard },
    { provide: APP_GUARD, useClass: EnterpriseGuard },
    { provide: APP_GUARD, useClass: AccountRateGuard },
    { provide: APP_INTERCEPTOR, useClass: PrivilegedInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: checkedPipe },
  ],
})
export class ApiModule {
  /** @param house not asked for when only the document is printed */
  static of(house: () => House): DynamicModule {
    return { module: ApiModule, imports: [HouseModule.of(house)] };
  }
}
