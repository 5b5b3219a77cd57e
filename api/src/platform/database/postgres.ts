import { DataSource } from 'typeorm';
import { entities } from './entities';
import { Naming } from './naming';
import type { Reader } from './reader';
import type { Bound } from './statement';
import { migrations } from '../../migrations';

const most = 20;
/** A server that has not answered by then is not there. */
const connectTimeoutMS = 10_000;

/** A pool whose transactions wait for each other's rows no longer than `patience` milliseconds. */
export const openPostgresWriter = (url: string, patience: number): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    connectTimeoutMS,
    entities,
    namingStrategy: new Naming(),
    migrations,
    extra: { max: most, options: `-c lock_timeout=${patience}` },
  }).initialize();

/** A pool whose every transaction is read only; may point at a replica. */
export async function openPostgresReader(url: string): Promise<Reader> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    connectTimeoutMS,
    extra: { max: most, options: '-c default_transaction_read_only=on' },
  }).initialize();
  return { query: <T>([text, values]: Bound) => source.query<T[]>(text, values), close: () => source.destroy() };
}

const codeOf = (error: unknown) => (error as { driverError?: { code?: string } }).driverError?.code;

/** Serialization failure and deadlock: the work is done again (PostgreSQL, appendix A). */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '');

/** Another transaction held a row for too long, or all connections were taken. */
export const hasWaitedTooLong = (error: unknown): boolean =>
  codeOf(error) === '55P03' ||
  (error instanceof Error && /connection timeout|timeout exceeded when trying to connect/.test(error.message));
