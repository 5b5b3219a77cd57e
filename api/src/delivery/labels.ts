import { Injectable } from '@nestjs/common';
import type { DeliveryDimension } from '@symmachia/contracts';
import { sectors, type Language } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import type { PlanContext } from '../platform/access/access';
import type { Sources } from '../snapshots/frozen-tables';
import { DeliveryRepository, type NameRow } from './delivery.repository';
import { type Label, labelOf } from './delivery.response';

export interface GroupLabel extends Label {
  isHorizontal?: boolean;
  /** Stored totals know a target group by its id, readers and filters by its code. */
  storedKey: string;
}

/** The groups of a dimension by name, in the order in which they are shown. */
@Injectable()
export class Labels {
  constructor(private readonly delivery: DeliveryRepository) {}

  /** The groups of a locked period are those that its snapshot keeps, and are called what they were called then. */
  async of(by: DeliveryDimension, plan: PlanContext, reader: Language, sources: Sources): Promise<GroupLabel[]> {
    const named = (row: NameRow): GroupLabel => ({
      ...labelOf(row.id, JSON.parse(row.name), reader, plan.languages),
      storedKey: row.id,
    });
    switch (by) {
      case 'sector':
        return sectorLabels(reader);
      case 'pillar':
        return (await this.delivery.pillars(plan.id, sources))
          .filter(({ parentId }) => parentId === null)
          .map((row) => ({ ...named(row), isHorizontal: Boolean(row.isHorizontal) }));
      case 'subPillar':
        return inTreeOrder(await this.delivery.pillars(plan.id, sources)).map(named);
      case 'targetGroup':
        return (await this.delivery.targetGroups(plan.id, sources)).map((row) => ({ ...named(row), key: row.code }));
      case 'organisation':
        return (await this.delivery.organisations(plan.id, sources)).map(named);
      case 'action':
        return (await this.delivery.actions(plan.id, sources)).map(named);
    }
  }
}

export const sectorLabels = (reader: Language): GroupLabel[] =>
  sectors.map((sector) => ({
    key: sector,
    storedKey: sector,
    label: translate(reader, `vocabularies.sector.${sector}`),
  }));

export const totalLabel = (reader: Language): Label => ({
  key: 'total',
  label: translate(reader, 'vocabularies.figure.total'),
});

/** Each pillar before its sub-pillars. */
const inTreeOrder = (pillars: readonly NameRow[]): NameRow[] =>
  pillars
    .filter(({ parentId }) => parentId === null)
    .flatMap((top) => [top, ...pillars.filter(({ parentId }) => parentId === top.id)]);
