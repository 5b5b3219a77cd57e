import { Injectable } from '@nestjs/common';
import { type Attendance, type BackedIdea, type Mergeable, type Sector } from '@symmachia/domain';
import { Database } from '../platform/database/database';

interface IdeaRow extends Mergeable {
  themeId: string | null;
  isWithdrawn: number;
}

interface Backer {
  ideaId: string;
  organisationId: string;
  sector: Sector;
}

interface ThemeRow {
  id: string;
  title: string;
  isCommonGround: number;
  labId: string;
  labTitle: string;
}

/** What was brought up in the labs of a plan, and by whom. */
@Injectable()
export class BroughtUpRepository {
  constructor(private readonly database: Database) {}

  async ideas(planId: string): Promise<BackedIdea[]> {
    const rows = await this.database.read<IdeaRow>(
      `SELECT id, theme_id AS "themeId", merged_into_id AS "mergedIntoId", is_withdrawn AS "isWithdrawn"
       FROM ideas WHERE plan_id = :planId`,
      { planId },
    );
    const backers = Map.groupBy(await this.backers(planId), ({ ideaId }) => ideaId);
    return rows.map(({ isWithdrawn, ...idea }) => ({
      ...idea,
      isWithdrawn: Boolean(isWithdrawn),
      organisations: new Map(backers.get(idea.id)?.map(({ organisationId, sector }) => [organisationId, sector])),
    }));
  }

  /** The themes of the labs that the plan lists: its own, and those related to it. */
  themes(planId: string): Promise<ThemeRow[]> {
    return this.database.read<ThemeRow>(
      `SELECT t.id, t.title, t.is_common_ground AS "isCommonGround", l.id AS "labId", l.title AS "labTitle"
       FROM themes t JOIN labs l ON l.id = t.lab_id
       WHERE t.is_withdrawn = 0 AND (l.plan_id = :planId
         OR EXISTS (SELECT 1 FROM lab_plans lp WHERE lp.lab_id = l.id AND lp.plan_id = :planId))
       ORDER BY t.id`,
      { planId },
    );
  }

  attendances(labIds: readonly string[]): Promise<(Attendance & { labId: string })[]> {
    return this.database.read(
      `SELECT lab_id AS "labId", role, sector, people FROM lab_participants
       WHERE lab_id IN (:labIds) AND is_withdrawn = 0`,
      { labIds },
    );
  }

  private backers(planId: string): Promise<Backer[]> {
    const columns = 'i.id AS "ideaId", o.id AS "organisationId", o.sector';
    return this.database.read<Backer>(
      `SELECT ${columns} FROM ideas i JOIN organisations o ON o.id = i.submitted_by_id WHERE i.plan_id = :planId
       UNION
       SELECT ${columns} FROM ideas i JOIN idea_supports s ON s.idea_id = i.id AND s.is_withdrawn = 0
         JOIN organisations o ON o.id = s.organisation_id WHERE i.plan_id = :planId`,
      { planId },
    );
  }
}
