import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import type { Action, ActionSummary, PageOf } from '@symmachia/contracts';
import { Combobox, Formats, Option } from '@symmachia/ui';
import { load, query } from '../api/load';

/** One action of a plan by its id, found by code or title. */
@Component({
  selector: 'app-action-picker',
  imports: [Combobox],
  template: `<app-combobox
    [chosen]="chosen()"
    [options]="options()"
    [loading]="found.loading()"
    (searchFor)="sought.set($event)"
    (choose)="value.set($event ?? '')"
    (touch)="touch.emit()"
  />`,
})
export class ActionPicker implements FormValueControl<string> {
  private readonly formats = inject(Formats);

  readonly value = model('');
  readonly plan = input.required<string>();
  /** An action that is none of the choices. */
  readonly except = input<string>();
  readonly touch = output<void>();

  protected readonly sought = signal<string | undefined>(undefined);
  protected readonly found = load<PageOf<ActionSummary>>(() => {
    const q = this.sought();
    return q === undefined ? undefined : `/plans/${this.plan()}/actions${query({ q, limit: 20 })}`;
  });
  private readonly present = load<Action>(() => {
    const id = this.value();
    return id && !this.found.value()?.items.some((action) => action.id === id) ? `/actions/${id}` : undefined;
  });
  protected readonly options = computed((): readonly Option[] =>
    (this.found.value()?.items ?? [])
      .filter(({ id }) => id !== this.except())
      .map((action) => ({ key: action.id, label: this.called(action) })),
  );
  protected readonly chosen = computed(() => {
    if (!this.value()) return '';
    const found = this.found.value()?.items.find(({ id }) => id === this.value()) ?? this.present.value();
    return found ? this.called(found) : '';
  });

  private called({ code, title }: Pick<Action, 'code' | 'title'>): string {
    return `${code} ${this.formats.text(title)}`;
  }
}
