import { Injectable, computed, inject, resource } from '@angular/core';
import type { Organisation } from '@symmachia/contracts';
import { Api } from '../api/api';
import { SessionStore } from '../session/session-store';

/** The organisations that the reader acts for. */
@Injectable({ providedIn: 'root' })
export class OwnOrganisations {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly ids = computed(() => [
    ...new Set((this.session.user()?.memberships ?? []).flatMap(({ organisationId }) => organisationId ?? [])),
  ]);
  private readonly read = resource({
    params: () => this.ids(),
    loader: ({ params }) => Promise.all(params.map((id) => this.api.get<Organisation>(`/organisations/${id}`))),
  });

  readonly all = computed((): readonly Organisation[] => (this.read.hasValue() ? this.read.value() : []));
}
