import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { PeriodClock } from './period-clock';

const interval = 30_000;

/** Looks at the clock now and then while the program serves. */
@Injectable()
export class PeriodSchedule implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly clock: PeriodClock) {}

  start(): void {
    this.look();
    this.timer = setInterval(() => this.look(), interval).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running = this.running
      .then(() => this.clock.tick())
      .catch((error: unknown) => new Logger(PeriodSchedule.name).error(error));
  }
}
