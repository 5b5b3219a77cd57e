import { Module } from '@nestjs/common';
import { LabAccessModule } from '../labs/lab-access.module';
import type { Config } from '../platform/config';
import { configToken } from '../platform/tokens';
import { AttachmentController } from './attachment.controller';
import { AttachmentRepository } from './attachment.repository';
import { AttachmentService } from './attachment.service';
import { FileStore } from './files/file-store';
import { FolderStore } from './files/folder-store';
import { HandingOut } from './handing-out';
import { Keeping } from './keeping';
import { PhotoRoom } from './photos/photo-room';

@Module({
  imports: [LabAccessModule],
  controllers: [AttachmentController],
  providers: [
    AttachmentService,
    AttachmentRepository,
    HandingOut,
    Keeping,
    PhotoRoom,
    {
      provide: FileStore,
      inject: [configToken],
      useFactory: ({ filesFolder }: Config) => new FolderStore(filesFolder),
    },
  ],
  exports: [AttachmentService],
})
export class AttachmentsModule {}
