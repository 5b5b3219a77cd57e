import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../app.module';
import type { Config } from '../../platform/config';
import { Database } from '../../platform/database/database';

/** Opens the database and all services over it, without listening anywhere; closes both when the work is done or has failed. */
export async function withApplication<T>(
  config: Config,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const database = await Database.open(config.databaseUrl);
  try {
    const module = AppModule.with(config, database);
    const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false });
    const result = await work(app);
    await app.close();
    return result;
  } finally {
    await database.close();
  }
}
