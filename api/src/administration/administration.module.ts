import { Module } from '@nestjs/common';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { HealthController } from './health.controller';

@Module({ imports: [DemonstrationModule], controllers: [HealthController] })
export class AdministrationModule {}
