import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BulkController } from './bulk.controller';
import { BulkEditService } from './bulk-edit.service';
import { BulkUndoService } from './bulk-undo.service';

@Module({
  imports: [AuditModule],
  controllers: [BulkController],
  providers: [BulkEditService, BulkUndoService],
})
export class BulkModule {}
