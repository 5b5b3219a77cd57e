import type { Pillar } from '@symmachia/contracts';
import { sourceLanguage, type Language } from '@symmachia/domain';

export const pillarColumns = `id, version, created_at AS "createdAt", updated_at AS "updatedAt", plan_id AS "planId",
  parent_id AS "parent", code, name, position AS "order", is_horizontal AS "isHorizontal", eu_pillar AS "euPillar", outdated`;

export interface PillarRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  planId: string;
  parent: string | null;
  code: string;
  name: string;
  order: number;
  isHorizontal: number;
  euPillar: string | null;
  outdated: string;
  sortValue: number;
}

export function toPillar({ sortValue: _, ...row }: PillarRow, languages: readonly Language[]): Pillar {
  const name = JSON.parse(row.name);
  return {
    ...row,
    name,
    isHorizontal: Boolean(row.isHorizontal),
    outdated: JSON.parse(row.outdated),
    sourceLanguage: sourceLanguage(name, languages),
  };
}
