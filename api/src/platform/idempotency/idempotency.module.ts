import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AnsweredBeforeFilter } from './answered-before.filter';
import { IdempotencyGuard } from './idempotency.guard';
import { KeptAnswers } from './kept-answers';

/** Listed behind the module whose guard says who asks. */
@Module({
  providers: [
    KeptAnswers,
    { provide: APP_GUARD, useClass: IdempotencyGuard },
    { provide: APP_FILTER, useClass: AnsweredBeforeFilter },
  ],
})
export class IdempotencyModule {}
