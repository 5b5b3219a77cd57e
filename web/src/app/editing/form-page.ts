import { Component, computed, inject, input } from '@angular/core';
import { ErrorState, PageTitle, Skeleton, Words } from '@symmachia/ui';
import { Loaded } from '../api/load';
import { EditingForm, SavingState } from './editing-form';

/** A form that has a page of its own. */
export interface FormOfPage {
  readonly state: SavingState;
  readonly saving: () => boolean;
  /** Saves and goes on; resolves false when something is in the way. */
  readonly save: () => Promise<boolean>;
  /** Where "cancel" leads, after the language. */
  readonly back: () => readonly string[];
  /** What saving is called here, where it is more than saving. */
  readonly saveWords?: () => string;
  /** What is changed, of what is there already. */
  readonly loaded?: Loaded<unknown>;
}

/** The page of a form, whose fields are its content: they come once that is read which they change. */
@Component({
  selector: 'app-form-page',
  imports: [EditingForm, ErrorState, PageTitle, Skeleton],
  template: `<div class="page form">
    @if (over(); as over) {
      <p class="over-title">{{ over }}</p>
    }
    <h1 [appPageTitle]="heading()">{{ heading() }}</h1>
    @if (ready()) {
      <app-editing-form
        [state]="form().state"
        [saving]="form().saving()"
        [save]="form().save"
        [saveWords]="form().saveWords?.()"
        [back]="back()"
      >
        <ng-content />
      </app-editing-form>
    } @else if (form().loaded?.problem(); as problem) {
      <app-error-state [code]="problem.code" (again)="form().loaded?.reload()" />
    } @else {
      <app-skeleton [lines]="8" [height]="36" />
    }
  </div>`,
})
export class FormPage {
  private readonly words = inject(Words);

  readonly heading = input.required<string>();
  /** What the form is about, where the heading does not say it. */
  readonly over = input<string>();
  readonly form = input.required<FormOfPage>();

  protected readonly ready = computed(() => {
    const { loaded } = this.form();
    return !loaded || loaded.value() !== undefined;
  });
  protected readonly back = computed(() => ['/', this.words.language(), ...this.form().back()]);
}
