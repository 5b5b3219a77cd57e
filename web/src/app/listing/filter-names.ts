import { Injectable, computed, inject } from '@angular/core';
import type { Lab, Organisation } from '@symmachia/contracts';
import { sectors } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { ListAddress } from './list-address';

const relations = ['became', 'enriched'];

/** What the choices of filters are called that no facet of a list shows. Provided by the page of the list. */
@Injectable()
export class FilterNames {
  private readonly address = inject(ListAddress);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  private readonly named = computed(() =>
    Object.values(this.address.filters(['organisation', 'together'])).flatMap((keys) =>
      keys.filter((key) => !isSector(key)),
    ),
  );
  private readonly first = load<Organisation>(() => this.pathTo(0));
  private readonly second = load<Organisation>(() => this.pathTo(1));

  private readonly lab = load<Lab>(() => {
    const [id] = this.address.filters(['lab'])['lab'] ?? [];
    return id && `/labs/${id}`;
  });

  /** Empty where it has no other name than its key. */
  called(filter: string, key: string): string {
    if (filter === 'behind')
      return isNoSector(key) ? this.words.t(`commonGround.${key}`) : this.words.of('sector', key);
    if (filter === 'lab') return key === this.lab.value()?.id ? this.formats.text(this.lab.value()?.title) : '';
    if (filter === 'relation') return relations.includes(key) ? this.words.t(`outcome.actions.${key}`) : '';
    if (isSector(key)) return this.words.of('sector', key);
    const organisation = [this.first.value(), this.second.value()].find((each) => each?.id === key);
    return this.formats.text(organisation?.name);
  }

  private pathTo(at: number): string | undefined {
    const id = this.named()[at];
    return id && `/organisations/${id}`;
  }
}

/** Together with organisations, sectors may be asked for. */
const isSector = (key: string) => sectors.some((sector) => sector === key);

/** What may be asked for instead of sectors: that nobody stands behind it, whoever does, or more than one sector. */
const isNoSector = (key: string) => ['none', 'any', 'several'].includes(key);
