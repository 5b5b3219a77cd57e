import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';

@Module({
  controllers: [SessionController],
  providers: [SessionService, SessionRepository, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
