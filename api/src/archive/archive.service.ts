import { Injectable } from '@nestjs/common';
import type { ArchivedRow, ArchiveQuery, PageOf } from '@symmachia/contracts';
import { NamesService } from '../audit/names.service';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { ArchiveRepository } from './archive.repository';
import { type Ended, toArchivedAction, toArchivedCommitment } from './archive.response';

/** What was cancelled, merged, withdrawn or declined in a plan: nothing of it is gone. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly access: Access,
    private readonly archive: ArchiveRepository,
    private readonly names: NamesService,
  ) {}

  async list(ref: string, query: ArchiveQuery, me: SignedIn): Promise<PageOf<ArchivedRow>> {
    const plan = await this.access.plan(me, ref, 'commitment:settle');
    if (query.kind === 'actions') {
      const page = await this.archive.actions(plan.id, query);
      const ended = await this.endedOf('actions', page.rows);
      return answered(
        page,
        page.rows.map((row) => toArchivedAction(row, ended(row.id))),
      );
    }
    const page = await this.archive.commitments(plan.id, query);
    const ended = await this.endedOf('commitments', page.rows);
    return answered(
      page,
      page.rows.map((row) => toArchivedCommitment(row, ended(row.id))),
    );
  }

  private async endedOf(kind: 'actions' | 'commitments', rows: readonly { id: string }[]) {
    const ids = rows.map(({ id }) => id);
    const endingOf = await this.archive.endings(kind, ids);
    const people = await this.names.ofPeople(ids.map((id) => endingOf(id)?.actorId ?? null));
    return (id: string): Ended => {
      const event = endingOf(id);
      return { event, actor: people.get(event?.actorId ?? '') ?? null };
    };
  }
}

const answered = (
  { nextCursor, total }: { nextCursor: string | null; total: number | undefined },
  items: ArchivedRow[],
): PageOf<ArchivedRow> => ({ items, nextCursor, ...(total === undefined ? {} : { total }) });
