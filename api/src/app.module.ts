import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AccessModule } from './access/access.module';
import { ActionsModule } from './actions/actions.module';
import { AdministrationModule } from './administration/administration.module';
import { ArchiveModule } from './archive/archive.module';
import { AttachmentsModule } from './attachments/attachments.module';
import { AuditModule } from './audit/audit.module';
import { BulkModule } from './bulk/bulk.module';
import { CommitmentsModule } from './commitments/commitments.module';
import { CommonGroundModule } from './common-ground/common-ground.module';
import { DeliveryModule } from './delivery/delivery.module';
import { ExportsModule } from './exports/exports.module';
import { ImportsModule } from './imports/imports.module';
import { IdeasModule } from './ideas/ideas.module';
import { LabsModule } from './labs/labs.module';
import { LineageModule } from './lineage/lineage.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { OutcomeModule } from './outcome/outcome.module';
import { OverridesModule } from './overrides/overrides.module';
import type { Config } from './platform/config';
import type { Database } from './platform/database/database';
import { IdempotencyModule } from './platform/idempotency/idempotency.module';
import { PlatformModule } from './platform/platform.module';
import { ProblemFilter } from './platform/problem/problem.filter';
import { ValidationPipe } from './platform/problem/validation';
import { PlansModule } from './plans/plans.module';
import { ReportingModule } from './reporting/reporting.module';

@Module({})
export class AppModule {
  static with(config: Config, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, database),
        AccessModule,
        IdempotencyModule,
        AdministrationModule,
        OrganisationsModule,
        PlansModule,
        ActionsModule,
        CommitmentsModule,
        ReportingModule,
        DeliveryModule,
        CommonGroundModule,
        OverridesModule,
        IdeasModule,
        LabsModule,
        AttachmentsModule,
        LineageModule,
        OutcomeModule,
        AuditModule,
        ArchiveModule,
        BulkModule,
        ImportsModule,
        ExportsModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
    };
  }
}
