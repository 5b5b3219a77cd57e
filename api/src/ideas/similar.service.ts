import { Injectable } from '@nestjs/common';
import type { SimilarIdeas, SimilarQuery } from '@symmachia/contracts';
import { type I18nText, similarIdeas, stemsOf, survivorsOf } from '@symmachia/domain';
import { refOf } from '../organisations/organisation-ref';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { IdeaRepository } from './idea.repository';
import { SimilarRepository, type SimilarRow } from './similar.repository';

const most = 5;

/** Finds ideas that say what somebody is about to write. */
@Injectable()
export class SimilarService {
  constructor(
    private readonly access: Access,
    private readonly ideas: IdeaRepository,
    private readonly similar: SimilarRepository,
  ) {}

  /** A merged idea is found by its own words, and answered as the one that it lives on in. */
  async find(ref: string, { title, except }: SimilarQuery, me: SignedIn): Promise<SimilarIdeas> {
    const plan = await this.access.plan(me, ref, 'plan:read');
    const candidates = await this.similar.candidates(stemsOf(title), [
      { sql: 'i.plan_id = :plan AND i.is_withdrawn = 0', values: { plan: plan.id } },
    ]);
    const titled = candidates.map(({ id, title }) => ({ id, title: JSON.parse(title) as I18nText }));
    const survivors = survivorsOf(await this.ideas.merges(plan.id));
    const best = new Map<string, number>();
    for (const { id, likeness } of similarIdeas(title, titled, survivors.size)) {
      const livesOnIn = survivors.get(id) ?? id;
      if (livesOnIn !== except && id !== except && !best.has(livesOnIn)) best.set(livesOnIn, likeness);
    }
    const likest = [...best].slice(0, most);
    const rows = await this.similar.named(likest.map(([id]) => id));
    return {
      ideas: likest.flatMap(([id, found]) => {
        const row = rows.find((each) => each.id === id);
        return row ? [shown(row, found)] : [];
      }),
    };
  }
}

const shown = ({ refId, ...row }: SimilarRow, found: number): SimilarIdeas['ideas'][number] => ({
  id: row.id,
  title: JSON.parse(row.title),
  status: row.status,
  submittedBy: refId === null ? null : refOf({ ...row, refId }),
  likeness: Math.round(found * 100) / 100,
});
