import { Injectable, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, UrlTree } from '@angular/router';
import type { CommonGround, OrganisationRef } from '@symmachia/contracts';
import type { Sector } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';

/** Filters of the lists behind what is shared. */
interface Behind {
  /** Exactly these sectors stand behind it; `any` or `several`: all that counts, or what more than one shares. */
  readonly behind?: string;
  /** Both of these organisations do. */
  readonly together?: string;
  readonly theme?: string;
  readonly status?: 'merged';
  readonly pillar?: string;
  readonly targetGroup?: string;
  /** Of a locked period; without it, the one that the page is of. */
  readonly period?: string | undefined;
}

type Field = Pick<CommonGround['fields']['cells'][number], 'pillar' | 'targetGroup'>;

/** How shared work is called and where it leads, for the cards of the page. Provided by it. */
@Injectable()
export class SharedWork {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  /** `Public and private`, `Third alone`, `All three sectors`. */
  sectors(sectors: readonly Sector[]): string {
    return this.words.t('commonGround.sets.of', { set: sectors.join('_') });
  }

  /** What counts in a field. */
  field(plan: string, { pillar, targetGroup }: Field): UrlTree {
    return this.list(plan, 'actions', { pillar, targetGroup, behind: 'any' });
  }

  organisation(ground: CommonGround, id: string): string {
    return this.formats.text(organisationOf(ground, id)?.name);
  }

  list(plan: string, list: 'actions' | 'commitments' | 'ideas', filters: Behind): UrlTree {
    const period = this.query().get('period');
    return this.router.createUrlTree(['/', this.words.language(), 'plans', plan, list], {
      queryParams: { ...(period ? { period } : {}), ...filters },
    });
  }

  /** This page as it was at the end of a locked period. */
  ground(plan: string, period: string): UrlTree {
    return this.router.createUrlTree(['/', this.words.language(), 'plans', plan, 'common-ground'], {
      queryParams: { period },
      queryParamsHandling: 'merge',
    });
  }

  /** This page, with only the themes that these sectors brought up together; of no choice, all. */
  themes(plan: string, behind: string | null): UrlTree {
    const table = this.query().get('table');
    return this.router.createUrlTree(['/', this.words.language(), 'plans', plan, 'common-ground'], {
      queryParams: { ...(table ? { table } : {}), ...(behind ? { behind } : {}) },
    });
  }
}

export const organisationOf = (ground: CommonGround, id: string): OrganisationRef | undefined =>
  ground.organisations.find((organisation) => organisation.id === id);
