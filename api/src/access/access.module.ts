import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ReadableGuard } from '../platform/http/readable.guard';
import { AccessGuard } from './access.guard';
import { Demonstration } from './demonstration';
import { FirstAdministratorController } from './first-administrator.controller';
import { FirstAdministratorService } from './first-administrator.service';
import { KnownDevices } from './known-devices';
import { OwnSessionsController } from './own-sessions.controller';
import { PasswordController } from './password.controller';
import { PasswordService } from './password.service';
import { PasswordVerifier } from './password';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';
import { SignInThrottle } from './sign-in-throttle';

@Module({
  controllers: [SessionController, OwnSessionsController, PasswordController, FirstAdministratorController],
  providers: [
    SessionService,
    SessionRepository,
    SignInService,
    SignInThrottle,
    KnownDevices,
    PasswordService,
    PasswordVerifier,
    Demonstration,
    FirstAdministratorService,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: ReadableGuard },
  ],
  exports: [SessionService],
})
export class AccessModule {}
