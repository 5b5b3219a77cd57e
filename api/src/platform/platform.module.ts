import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Access } from './access/access';
import { AuditListener } from './audit/audit.listener';
import { RefusalLog } from './audit/refusal-log';
import { Clock } from './clock';
import type { Config } from './config';
import { Database } from './database/database';
import { Metrics } from './metrics/metrics';
import { Draining } from './http/draining';
import { PlanChangesListener } from './database/plan-changes.listener';
import { configToken } from './tokens';

/** What every feature stands on. The database is opened before the application, so that its faults are told plainly. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, database: Database): DynamicModule {
    const shared = [
      { provide: configToken, useValue: config },
      { provide: Database, useValue: database },
      Access,
      Clock,
      Draining,
      Metrics,
    ];
    return {
      module: PlatformModule,
      providers: [...shared, AuditListener, PlanChangesListener, RefusalLog],
      exports: shared,
    };
  }
}
