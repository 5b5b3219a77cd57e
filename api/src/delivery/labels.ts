import { Injectable } from '@nestjs/common';
import type { DeliveryDimension } from '@symmachia/contracts';
import { nameOn, sectors, type Language } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import type { PlanContext } from '../platform/access/access';
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

  /** On a past day organisations are called what they were called then. */
  async of(by: DeliveryDimension, plan: PlanContext, reader: Language, day?: string): Promise<GroupLabel[]> {
    const named = (row: NameRow): GroupLabel => ({
      ...labelOf(row.id, JSON.parse(row.name), reader, plan.languages),
      storedKey: row.id,
    });
    switch (by) {
      case 'sector':
        return sectorLabels(reader);
      case 'pillar':
        return (await this.delivery.pillars(plan.id))
          .filter(({ parentId }) => parentId === null)
          .map((row) => ({ ...named(row), isHorizontal: Boolean(row.isHorizontal) }));
      case 'subPillar':
        return inTreeOrder(await this.delivery.pillars(plan.id)).map(named);
      case 'targetGroup':
        return (await this.delivery.targetGroups(plan.id)).map((row) => ({ ...named(row), key: row.code }));
      case 'organisation':
        return (await this.delivery.organisations(plan.id)).map((row) => named({ ...row, name: nameThen(row, day) }));
      case 'action':
        return (await this.delivery.actions(plan.id)).map(named);
    }
  }
}

function nameThen({ name, formerNames }: { name: string; formerNames: string }, day: string | undefined): string {
  if (day === undefined || formerNames === '[]') return name;
  return JSON.stringify(nameOn({ name: JSON.parse(name), formerNames: JSON.parse(formerNames) }, day));
}

export const sectorLabels = (reader: Language): GroupLabel[] =>
  sectors.map((sector) => ({
    key: sector,
    storedKey: sector,
    label: translate(reader, `vocabularies.sector.${sector}`),
  }));

/** Each pillar before its sub-pillars. */
const inTreeOrder = (pillars: readonly NameRow[]): NameRow[] =>
  pillars
    .filter(({ parentId }) => parentId === null)
    .flatMap((top) => [top, ...pillars.filter(({ parentId }) => parentId === top.id)]);
