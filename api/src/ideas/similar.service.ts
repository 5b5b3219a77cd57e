import { Injectable } from '@nestjs/common';
import type { SimilarIdeas, SimilarQuery } from '@symmachia/contracts';
import { type I18nText, likeness, stemsOf, survivorsOf } from '@symmachia/domain';
import { refOf } from '../organisations/organisation-ref';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { IdeaRepository } from './idea.repository';
import { SimilarRepository, type SimilarRow } from './similar.repository';

/**
 * From which likeness on an idea is worth a look: tried on titles of a digital-skills plan, where half of two words is
 * usually no more than that both are digital, and two of three already tell.
 */
const threshold = 0.6;
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
    const typed = stemsOf(title);
    const candidates = await this.similar.candidates(typed, [
      { sql: 'i.plan_id = :plan AND i.is_withdrawn = 0', values: { plan: plan.id } },
    ]);
    const survivors = survivorsOf(await this.ideas.merges(plan.id));
    const best = new Map<string, number>();
    for (const row of candidates) {
      const id = survivors.get(row.id) ?? row.id;
      const found = likenessTo(typed, row);
      if (id !== except && row.id !== except && found >= threshold && found > (best.get(id) ?? 0)) best.set(id, found);
    }
    const likest = [...best].sort(([, one], [, other]) => other - one).slice(0, most);
    const rows = await this.similar.named(likest.map(([id]) => id));
    return {
      ideas: likest.flatMap(([id, found]) => {
        const row = rows.find((each) => each.id === id);
        return row ? [shown(row, found)] : [];
      }),
    };
  }
}

/** By the title in the language in which it is likest. */
const likenessTo = (typed: ReadonlySet<string>, { title }: SimilarRow): number =>
  Math.max(0, ...Object.values(JSON.parse(title) as I18nText).map((text) => likeness(typed, stemsOf(text))));

const shown = ({ refId, ...row }: SimilarRow, found: number): SimilarIdeas['ideas'][number] => ({
  id: row.id,
  title: JSON.parse(row.title),
  status: row.status,
  submittedBy: refId === null ? null : refOf({ ...row, refId }),
  likeness: Math.round(found * 100) / 100,
});
