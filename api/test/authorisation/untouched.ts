import { hash } from 'node:crypto';
import type { Database } from '../../src/platform/database/database';

interface Seen {
  version: string;
  contents: string;
}

/** What a refused request may leave behind: that it was refused, and when its session was last seen. */
const mayGrow: readonly string[] = ['audit_head', 'audit_personal_details', 'sign_in_failures'];
const mayChange: Readonly<Record<string, readonly string[]>> = { sessions: ['seen_at'] };

/** The log only grows: how long it is tells of everything in it. That something was exported changes nothing. */
const loggedChanges = `(SELECT COUNT(*) AS changes FROM audit_events WHERE action NOT IN ('refused', 'sign-in-failed', 'export')) one`;

/** Tells whether a request has changed any row of any table, the outbox once there is one among them. */
export class Tables {
  private seen: Seen | undefined;

  constructor(private readonly database: Database) {}

  /** Runs the request; answers whether the database is as it was before. */
  async areUntouchedBy(request: () => Promise<unknown>): Promise<boolean> {
    const before = await this.look();
    await request();
    return (await this.look()).contents === before.contents;
  }

  /** Whether they are as they were when last looked at. */
  async areUnchanged(): Promise<boolean> {
    const before = this.seen?.contents;
    return (await this.look()).contents === before;
  }

  /** Reads everything only where something was committed since. */
  async look(): Promise<Seen> {
    const version = await this.version();
    if (this.seen?.version !== version) this.seen = { version, contents: await this.contents() };
    return this.seen;
  }

  /** Moves with every transaction that writes. */
  private async version(): Promise<string> {
    const [row] = await this.database.read<Record<string, unknown>>(
      this.database.driver === 'sqlite'
        ? 'PRAGMA data_version'
        : 'SELECT CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS version',
    );
    return JSON.stringify(row);
  }

  private async contents(): Promise<string> {
    const tables = await this.tables();
    if (this.database.driver === 'postgres') return this.digested(tables);
    const parts: string[] = [];
    for (const table of tables) parts.push(table, ...(await this.rowsOf(table)).toSorted());
    return hash('sha256', parts.join('\n'));
  }

  /** PostgreSQL, which is a connection away, is asked for a digest of each table, of all at once. */
  private async digested(tables: readonly string[]): Promise<string> {
    const digests = tables.map(
      (table) => `(SELECT md5(string_agg(t.told, ',' ORDER BY t.told)) FROM (${rows(table)}) t) AS "${table}"`,
    );
    return JSON.stringify(await this.database.readOne(`SELECT ${digests.join(', ')}`));
  }

  private async rowsOf(table: string): Promise<string[]> {
    const rows = await this.database.read<Record<string, unknown>>(`SELECT * ${from(table)}`);
    const left = mayChange[table] ?? [];
    return rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !left.includes(column))));
  }

  private async tables(): Promise<string[]> {
    const rows = await this.database.read<{ name: string }>(
      this.database.driver === 'sqlite'
        ? `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`
        : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY table_name`,
    );
    return rows.map(({ name }) => name).filter((name) => !mayGrow.includes(name));
  }
}

const from = (table: string): string => (table === 'audit_events' ? `FROM ${loggedChanges}` : `FROM "${table}" one`);

/** Rows as text, without what a refusal may change in them. */
const rows = (table: string): string => {
  const row = (mayChange[table] ?? []).reduce((all, column) => `${all} - '${column}'`, 'to_jsonb(one)');
  return `SELECT CAST(${row} AS text) AS told ${from(table)}`;
};
