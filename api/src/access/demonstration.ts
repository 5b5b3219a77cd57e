import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '@symmachia/contracts';
import type { Config } from '../platform/config';
import { Database } from '../platform/database/database';
import { configToken } from '../platform/tokens';
import { demonstrationPassword, isDemonstrationPassword } from './demonstration-password';

/** What a database that was started as a demonstration lets everybody know, and what is left of it where none is wanted. */
@Injectable()
export class Demonstration {
  constructor(
    private readonly database: Database,
    @Inject(configToken) private readonly config: Config,
  ) {}

  /** Null in every other database, and where the program was told not to be a demonstration. */
  async describe(): Promise<Session['demonstration']> {
    const setting = this.config.demonstration ? await this.setting() : undefined;
    return setting ? { ...JSON.parse(setting), password: demonstrationPassword } : null;
  }

  /** Whether the database was started as a demonstration, but the program was not. */
  async isOver(): Promise<boolean> {
    return !this.config.demonstration && (await this.setting()) !== undefined;
  }

  /** The public password opens nothing where no demonstration is wanted, even if the database was one before. */
  refuses(password: string): boolean {
    return !this.config.demonstration && isDemonstrationPassword(password);
  }

  private async setting(): Promise<string | undefined> {
    const row = await this.database.readOne<{ value: string }>(
      `SELECT value FROM settings WHERE name = 'demonstration'`,
    );
    return row?.value;
  }
}
