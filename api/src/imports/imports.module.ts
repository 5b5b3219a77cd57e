import { Module } from '@nestjs/common';
import { ImportApplication } from './applying/import-application';
import { ImportPreviews } from './import-previews';
import { ImportController } from './import.controller';
import { ImportRepository } from './import.repository';
import { ImportService } from './import.service';
import { LabDesk } from './labs/lab-desk';
import { RunningImports } from './running-imports';
import { BatchEvents } from './undoing/batch-events';
import { ImportUndo } from './undoing/import-undo';
import { LaterChanges } from './undoing/later-changes';
import { ImportWork } from './work/import-work';
import { InThreadWork } from './work/in-thread-work';
import { PlanStateRepository } from './work/plan-state.repository';
import { PlanningDesk } from './work/planning-desk';
import { hasWorkerProgram, WorkerThreadWork } from './work/worker-thread-work';

@Module({
  controllers: [ImportController],
  providers: [
    ImportService,
    ImportPreviews,
    ImportApplication,
    ImportUndo,
    ImportRepository,
    RunningImports,
    BatchEvents,
    LaterChanges,
    PlanningDesk,
    LabDesk,
    PlanStateRepository,
    { provide: ImportWork, useClass: hasWorkerProgram() ? WorkerThreadWork : InThreadWork },
  ],
  exports: [ImportPreviews, ImportApplication],
})
export class ImportsModule {}
