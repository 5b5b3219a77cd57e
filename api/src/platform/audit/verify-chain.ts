import { hash } from 'node:crypto';
import { contentText, genesis, linkText } from '@symmachia/domain';
import type { AuditEventEntity } from './audit-event.entity';
import type { AuditHeadEntity } from './audit-head.entity';
import type { AuditPersonalDetailEntity } from './audit-personal-detail.entity';
import { fingerprints } from './fingerprint';

/** The first place where the log is not as it was written. */
export interface Fault {
  sequence: number;
  /** For an operator, in one line. */
  what: string;
}

type Head = Pick<AuditHeadEntity, 'sequence' | 'hash'>;

/** Follows the log from its first event, a few at a time, and finds whatever was changed, taken away, moved or added. */
export class ChainVerifier {
  private last: Head = { sequence: 0, hash: genesis };

  /** How many events it has followed. */
  get sequence(): number {
    return this.last.sequence;
  }

  /** The next events in order of sequence, with what still stands beside them. Nothing is wrong: null. */
  follow(events: readonly AuditEventEntity[], details: readonly AuditPersonalDetailEntity[] = []): Fault | null {
    const beside = Map.groupBy(details, ({ sequence }) => sequence);
    for (const event of events) {
      const fault = this.step(event) ?? detailFault(event, beside.get(event.sequence) ?? []);
      if (fault) return fault;
      beside.delete(event.sequence);
    }
    const [stray] = beside.keys();
    return stray === undefined ? null : { sequence: stray, what: 'personal details of no event' };
  }

  /** After the last event: the head must name it. */
  finish(head: Head | undefined): Fault | null {
    const { sequence } = this.last;
    if (!head) return { sequence, what: 'the head is missing' };
    if (head.sequence > sequence)
      return { sequence: sequence + 1, what: `missing: the head says that the log ends at ${head.sequence}` };
    if (head.sequence < sequence)
      return { sequence: head.sequence + 1, what: `added: the head says that the log ends at ${head.sequence}` };
    return head.hash === this.last.hash ? null : { sequence, what: 'the head holds another hash than the last event' };
  }

  private step(event: AuditEventEntity): Fault | null {
    const sequence = this.last.sequence + 1;
    if (event.sequence !== sequence) return { sequence, what: `missing: the next event is ${event.sequence}` };
    if (event.previousHash !== this.last.hash) return { sequence, what: 'it does not follow from the event before it' };
    if (event.hash !== hash('sha256', linkText(this.last.hash, sequence, hash('sha256', contentText(event)))))
      return { sequence, what: 'its content is not what was written' };
    this.last = { sequence, hash: event.hash };
    return null;
  }
}

/** What stands beside an event is what its fingerprints were taken of. What was erased is missing, and that is right. */
function detailFault(
  { sequence, diff }: AuditEventEntity,
  details: readonly AuditPersonalDetailEntity[],
): Fault | null {
  if (details.length === 0) return null;
  const chained: Record<string, unknown> = JSON.parse(diff);
  const changed = details.find(
    (detail) => JSON.stringify(chained[detail.field]) !== JSON.stringify(fingerprints(detail)),
  );
  return changed ? { sequence, what: `what is said of a person in "${changed.field}" is not what was written` } : null;
}
