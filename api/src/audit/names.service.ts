import { Injectable } from '@nestjs/common';
import type { AuditReference, FieldChange } from '@symmachia/contracts';
import type { HistorySubject } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { namedIn } from './named';
import { PeopleRepository, type Person } from './people.repository';
import { ReferencesRepository } from './references.repository';

export type { Person } from './people.repository';

interface Changed {
  id: string;
  changes: readonly FieldChange[];
}

/** What is named by its id in the log, or in what it is going to tell, is called. */
@Injectable()
export class NamesService {
  constructor(
    private readonly references: ReferencesRepository,
    private readonly people: PeopleRepository,
  ) {}

  /** Of rows of a plan and their changes, as far as the reader may know it. */
  inChanges(entity: HistorySubject, rows: readonly Changed[], planId: string, me: SignedIn): Promise<AuditReference[]> {
    const named = namedIn(rows.map(({ id, changes }) => ({ entity, entityId: id, changes })));
    return this.references.of(named, [planId], me);
  }

  /** Only for whoever may read the log: who did it. */
  ofPeople(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Person>> {
    return this.people.named(ids);
  }
}
