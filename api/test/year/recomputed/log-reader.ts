import { AuditPage, type AuditEvent } from '@symmachia/contracts';
import type { Person } from '../person';

/** Reads the audit log as an administrator does, a page at a time, from where it read last. */
export class LogReader {
  private last = 0;

  constructor(private readonly administrator: Person) {}

  /** Everything that was written since, oldest first. */
  async next(): Promise<AuditEvent[]> {
    const events: AuditEvent[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: AuditPage = await this.page(cursor);
      const unread = page.items.filter(({ sequence }) => sequence > this.last);
      events.push(...unread);
      cursor = unread.length < page.items.length ? null : page.nextCursor;
    }
    events.reverse();
    this.last = events.at(-1)?.sequence ?? this.last;
    return events;
  }

  private async page(cursor: string): Promise<AuditPage> {
    const after = cursor === '' ? '' : `&cursor=${cursor}`;
    return AuditPage.parse(await this.administrator.get(`/audit?limit=200${after}`));
  }
}
