import { Injectable } from '@nestjs/common';
import type { ExplanationQuery } from '@symmachia/contracts';
import type { Actor, ExplainedGroup, Language } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import { isId } from '../platform/database/ids';
import { fieldProblem } from '../platform/problem/problem';
import type { Sources } from '../snapshots/frozen-tables';
import { type Label, labelOf } from './delivery.response';
import { type GroupLabel, Labels, sectorLabels, totalLabel } from './labels';
import { RowNames } from './row-names';

export interface Asked {
  group: ExplainedGroup;
  label: Label;
  /** Where the figure is about one action only. */
  actionId?: string;
}

interface Asking {
  plan: PlanContext;
  reader: Language;
  me: Actor;
  sources: Sources;
}

/** Which group a figure is of, by the key that it has in delivery; a key that the reader cannot have from there is refused. */
@Injectable()
export class ExplainedGroups {
  constructor(
    private readonly labels: Labels,
    private readonly names: RowNames,
  ) {}

  async of({ by, key = '' }: ExplanationQuery, asking: Asking): Promise<Asked> {
    const { plan, reader, me, sources } = asking;
    switch (by) {
      case 'total':
        return { group: { dimension: 'total', key: '' }, label: totalLabel(reader) };
      case 'pillarSector':
        return this.cell(key, asking);
      case 'action':
      case 'commitment': {
        const ids = isId(key) ? [key] : [];
        const [found] = await (by === 'action'
          ? this.names.actions(ids, me, sources)
          : this.names.commitments(ids, me, sources));
        if (found?.planId !== plan.id) throw unknownKey();
        const label = labelOf(key, found.title, reader, plan.languages);
        return {
          group: { dimension: by, key },
          label: { ...label, label: `${found.code} ${label.label}` },
          actionId: found.actionId,
        };
      }
      default: {
        const { storedKey, isHorizontal: _, ...label } = among(await this.labels.of(by, plan, reader, sources), key);
        return { group: { dimension: by, key: storedKey }, label };
      }
    }
  }

  private async cell(key: string, { plan, reader, sources }: Asking): Promise<Asked> {
    const [pillarKey = '', sectorKey = ''] = key.split('|');
    const pillar = among(await this.labels.of('pillar', plan, reader, sources), pillarKey);
    const sector = among(sectorLabels(reader), sectorKey);
    return {
      group: { dimension: 'pillar_sector', key: `${pillar.storedKey}|${sector.storedKey}` },
      label: { key, label: `${pillar.label} × ${sector.label}` },
    };
  }
}

function among(labels: readonly GroupLabel[], key: string): GroupLabel {
  const found = labels.find((label) => label.key === key);
  if (!found) throw unknownKey();
  return found;
}

const unknownKey = () => fieldProblem('/key', 'unknown-reference');
