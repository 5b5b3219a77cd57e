import { Injectable } from '@nestjs/common';
import type { LabFilterQuery } from '@symmachia/contracts';
import { balanceOfSectors, type I18nText } from '@symmachia/domain';
import { allOf } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import type { LabLine, ParticipantLine } from './lab-line';
import { byStart, filters, LabRepository, labColumns } from './lab.repository';
import type { LabRow } from './lab.response';
import { grantOf, labTexts } from './revised-lab';

type Row = LabRow & { coordinatorName: string | null; funderName: string | null; followed: string | null };

interface ThemeOfLab {
  labId: string;
  title: string;
  isCommonGround: number;
}

interface ParticipantOfLab extends Omit<ParticipantLine, 'organisation' | 'description'> {
  labId: string;
  organisation: string | null;
  description: string;
  name: string | null;
}

@Injectable()
export class LabLinesRepository {
  constructor(
    private readonly database: Database,
    private readonly labs: LabRepository,
  ) {}

  /** The plan's own labs that the filters leave, the latest first. */
  async all(planId: string, query: LabFilterQuery): Promise<LabLine[]> {
    const { sql, values } = allOf([{ sql: 'l.plan_id = :planId', values: { planId } }, ...filters(query)]);
    const rows = await this.database.read<Row>(
      `SELECT ${labColumns}, co.name AS "coordinatorName", fo.name AS "funderName", f.title AS followed FROM labs l
       LEFT JOIN organisations co ON co.id = l.coordinator_organisation_id
       LEFT JOIN organisations fo ON fo.id = l.funder_organisation_id
       LEFT JOIN labs f ON f.id = l.follow_up_of_id AND f.plan_id = l.plan_id
       WHERE ${sql} ORDER BY ${byStart} DESC, l.id`,
      values,
    );
    const themes = await this.themes(planId);
    const participants = await this.participants(planId);
    const cameOf = await this.labs.came(
      rows.map(({ id }) => id),
      planId,
    );
    return rows.map((row) =>
      toLine(row, {
        themes: themes.get(row.id) ?? [],
        participants: participants.get(row.id) ?? [],
        ...(cameOf.get(row.id) ?? { ideas: 0, actions: 0 }),
      }),
    );
  }

  private async themes(planId: string): Promise<ReadonlyMap<string, ThemeOfLab[]>> {
    const rows = await this.database.read<ThemeOfLab>(
      `SELECT t.lab_id AS "labId", t.title, t.is_common_ground AS "isCommonGround" FROM themes t
       JOIN labs l ON l.id = t.lab_id WHERE l.plan_id = :planId AND t.is_withdrawn = 0 ORDER BY t.id`,
      { planId },
    );
    return Map.groupBy(rows, ({ labId }) => labId);
  }

  private async participants(planId: string): Promise<ReadonlyMap<string, ParticipantOfLab[]>> {
    const rows = await this.database.read<ParticipantOfLab>(
      `SELECT p.lab_id AS "labId", p.role, p.sector, o.name AS organisation, p.description, p.people, p.name
       FROM lab_participants p JOIN labs l ON l.id = p.lab_id LEFT JOIN organisations o ON o.id = p.organisation_id
       WHERE l.plan_id = :planId AND p.is_withdrawn = 0 ORDER BY p.id`,
      { planId },
    );
    return Map.groupBy(rows, ({ labId }) => labId);
  }
}

interface Parts {
  themes: readonly ThemeOfLab[];
  participants: readonly ParticipantOfLab[];
  ideas: number;
  actions: number;
}

function toLine(row: Row, { themes, participants, ideas, actions }: Parts): LabLine {
  const { id, reference, kind, status, startDate, endDate, capacity, turnout } = row;
  const texts = labTexts.map((field): [string, I18nText] => [field, JSON.parse(row[field])]);
  return {
    ...(Object.fromEntries(texts) as Pick<LabLine, (typeof labTexts)[number]>),
    ...{ id, reference, kind, status, startDate, endDate, capacity, turnout, ideas, actions },
    coordinatorOrganisation: parsed(row.coordinatorName),
    funderOrganisation: parsed(row.funderName),
    grant: grantOf(row),
    principles: JSON.parse(row.principles),
    isSelfAuthored: Boolean(row.isSelfAuthored),
    followUpOf: parsed(row.followed),
    themes: themes.map(({ title, isCommonGround }) => ({
      title: JSON.parse(title),
      isCommonGround: Boolean(isCommonGround),
    })),
    balance: balanceOfSectors(participants),
    participants: participants.map(({ role, sector, organisation, description, people, name }) => ({
      ...{ role, sector, people, name },
      organisation: parsed(organisation),
      description: JSON.parse(description),
    })),
  };
}

const parsed = (text: string | null): I18nText | null => (text === null ? null : JSON.parse(text));
