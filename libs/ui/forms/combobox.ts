import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { Words } from '../language/words';
import { Field } from './field';

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly language?: string | null;
}

let next = 0;
const pause = 200;

/**
 * One out of many, found by typing (ARIA combobox with a list box). Whoever uses it looks for `searchFor` and gives the
 * options; `choose` tells the key, null when the text was emptied. Inside `<app-field>` it takes the field's label.
 */
@Component({
  selector: 'app-combobox',
  templateUrl: './combobox.html',
  styleUrl: './combobox.css',
})
export class Combobox {
  protected readonly t = inject(Words).t;
  protected readonly field = inject(Field, { optional: true });

  /** The words for what is chosen now. */
  readonly chosen = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly loading = input(false);
  /** Where no `<app-field>` is around. */
  readonly label = input<string>();
  readonly searchFor = output<string>();
  readonly choose = output<string | null>();
  readonly touch = output<void>();

  private readonly own = `combobox-${next++}`;
  protected readonly id = this.field?.id ?? this.own;
  protected readonly listId = `${this.own}-list`;
  protected readonly open = signal(false);
  protected readonly text = linkedSignal(() => this.chosen());
  protected readonly active = linkedSignal<readonly Option[], number>({
    source: () => this.options(),
    computation: (options) => (options.length ? 0 : -1),
  });
  protected readonly activeId = computed(() =>
    this.open() && this.active() >= 0 && this.options().length ? this.optionId(this.active()) : null,
  );
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
    afterRenderEffect(() => {
      const active = this.activeId();
      if (!active) return;
      if (this.active() === 0) host.querySelector('[role="listbox"]')?.scrollIntoView({ block: 'nearest' });
      host.querySelector(`#${active}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected optionId(index: number): string {
    return `${this.listId}-${index}`;
  }

  protected write({ target }: Event) {
    if (!(target instanceof HTMLInputElement)) return;
    this.text.set(target.value);
    this.open.set(true);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.searchFor.emit(this.text().trim()), pause);
  }

  protected press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.open()) this.move(event.key === 'ArrowDown' ? 1 : -1);
      else this.unfold();
    } else if (event.key === 'Enter' && this.open()) {
      event.preventDefault();
      const option = this.options()[this.active()];
      if (option) this.pick(option);
    } else if (event.key === 'Escape' && this.open()) {
      event.preventDefault();
      event.stopPropagation();
      this.leave();
    }
  }

  protected unfold() {
    if (this.open()) return;
    this.open.set(true);
    this.searchFor.emit('');
  }

  protected pick(option: Option) {
    clearTimeout(this.waiting);
    this.open.set(false);
    this.text.set(option.label);
    this.choose.emit(option.key);
  }

  /** What was typed but not chosen goes; emptied, nothing is chosen any more. */
  protected leave() {
    clearTimeout(this.waiting);
    if (this.text().trim() === '' && this.chosen()) this.choose.emit(null);
    this.open.set(false);
    this.text.set(this.text().trim() === '' ? '' : this.chosen());
    this.touch.emit();
  }

  private move(step: number) {
    const count = this.options().length;
    if (count) this.active.update((active) => (active + step + count) % count);
  }
}
