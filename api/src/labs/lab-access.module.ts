import { Module } from '@nestjs/common';
import { LabAccess } from './lab-access';

/** Who may see and change a lab: also asked by what hangs on one. */
@Module({ providers: [LabAccess], exports: [LabAccess] })
export class LabAccessModule {}
