import { DataSource } from 'typeorm';
import { entities } from './entities';
import { Naming } from './naming';
import { migrations } from '../../migrations';

export const openPostgresWriter = (url: string): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, entities, namingStrategy: new Naming(), migrations, extra: { max: 20 } }).initialize();

/** A pool whose every transaction is read only; may point at a replica. */
export const openPostgresReader = (url: string): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    extra: { max: 20, options: '-c default_transaction_read_only=on' },
  }).initialize();

/** Serialization failure and deadlock: the work is done again (PostgreSQL, appendix A). */
export const isRetryable = (error: unknown): boolean => {
  const code = (error as { driverError?: { code?: string } }).driverError?.code;
  return code === '40001' || code === '40P01';
};
