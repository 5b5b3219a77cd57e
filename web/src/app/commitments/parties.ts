import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Party } from '@symmachia/contracts';
import { partyRoles } from '@symmachia/domain';
import { Text, Words } from '@symmachia/ui';

/** Who is behind a commitment in one line, the lead first. */
@Component({
  selector: 'app-parties',
  imports: [RouterLink, Text],
  template: `@for (party of ordered(); track party.organisation.id; let last = $last) {
    <a class="plain-link" [routerLink]="['/', words.language(), 'organisations', party.organisation.id]"
      ><app-text [text]="party.organisation.name" /></a
    ><span>{{ last ? '' : ', ' }}</span>
  }`,
  styles: `
    :host {
      display: block;
      color: var(--ink-2);
      font-size: var(--text-s);
      font-weight: 450;
    }
  `,
})
export class Parties {
  protected readonly words = inject(Words);

  readonly parties = input.required<readonly Party[]>();

  protected readonly ordered = computed(() =>
    [...this.parties()].sort((one, other) => partyRoles.indexOf(one.role) - partyRoles.indexOf(other.role)),
  );
}
