import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import type { OrganisationRef, OrganisationSummary, PageOf } from '@symmachia/contracts';
import { Combobox, Formats, Option, Words } from '@symmachia/ui';
import { load, query } from '../api/load';

/** One organisation out of all that are members, found by any of its names. */
@Component({
  selector: 'app-organisation-picker',
  imports: [Combobox],
  template: `<app-combobox
    [label]="label()"
    [chosen]="chosen()"
    [options]="options()"
    [loading]="found.loading()"
    (searchFor)="sought.set($event)"
    (choose)="choose($event)"
    (touch)="touch.emit()"
  />`,
})
export class OrganisationPicker implements FormValueControl<OrganisationRef | null> {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  readonly value = model<OrganisationRef | null>(null);
  readonly label = input<string>();
  readonly touch = output<void>();

  protected readonly sought = signal<string | undefined>(undefined);
  protected readonly found = load<PageOf<OrganisationSummary>>(() => {
    const q = this.sought();
    return q === undefined ? undefined : `/organisations${query({ q, status: 'active', limit: 20 })}`;
  });
  protected readonly chosen = computed(() => this.formats.text(this.value()?.name));
  protected readonly options = computed((): readonly Option[] =>
    (this.found.value()?.items ?? []).map(({ id, name, shortName, sector }) => ({
      key: id,
      label: this.formats.text(name),
      hint: [shortName, this.words.of('sector', sector)].filter(Boolean).join(' · '),
    })),
  );

  protected choose(id: string | null) {
    const found = this.found.value()?.items.find((organisation) => organisation.id === id);
    this.value.set(found ? { id: found.id, name: found.name, shortName: found.shortName, sector: found.sector } : null);
  }
}
