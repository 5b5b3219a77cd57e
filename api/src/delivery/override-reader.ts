import { Injectable } from '@nestjs/common';
import type { RagOverride } from '@symmachia/contracts';
import { isReporting, type Subject, withheldFields } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { RagOverrideRepository } from './rag-override.repository';
import { toRagOverride } from './rag-override.response';

/** A commitment or an action that its reader may see. */
export interface Coloured {
  plan: PlanContext;
  subject: Subject;
  owner: { commitmentId: string } | { actionId: string };
  /** What does not count has no colour. */
  counts: boolean;
}

/** The colours that were set against the calculated ones, as far as the reader may read of them. */
@Injectable()
export class OverrideReader {
  constructor(private readonly overrides: RagOverrideRepository) {}

  /** All that were ever made of it, the newest first. */
  async all({ owner, subject }: Pick<Coloured, 'owner' | 'subject'>, me: SignedIn): Promise<RagOverride[]> {
    const withheld = withheldFields(me, 'rag_overrides', subject);
    return (await this.overrides.all(owner)).map((row) => toRagOverride(row, withheld));
  }

  /** The one that holds. */
  async standing(of: Pick<Coloured, 'owner' | 'subject'>, me: SignedIn): Promise<RagOverride | null> {
    return (
      (await this.all(of, me)).find(({ endedAt, period }) => endedAt === null && isReporting(period.status)) ?? null
    );
  }
}
