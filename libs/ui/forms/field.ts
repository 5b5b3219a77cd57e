import { Component, computed, inject, input } from '@angular/core';
import { ReadonlyFieldTree } from '@angular/forms/signals';
import { Words } from '../language/words';

/** The codes of libs/contracts for what signal forms call otherwise. */
const codeOfKind: Record<string, string> = {
  minLength: 'too-short',
  maxLength: 'too-long',
  min: 'too-small',
  max: 'too-large',
  pattern: 'invalid-format',
  email: 'invalid-format',
};

let next = 0;

/**
 * Label, hint and error around one control: `<app-field [label] [field]="form.code"><input appControl [formField]="form.code" /></app-field>`.
 * Errors are those of the form's own rules and those that the server pointed at.
 */
@Component({
  selector: 'app-field',
  template: `@if (group()) {
      <span class="label" [id]="id + '-label'">{{ label() }}</span>
    } @else {
      <label [for]="id" [id]="id + '-label'">{{ label() }}</label>
    }
    @if (hint(); as hint) {
      <span class="hint" [id]="id + '-hint'">{{ hint }}</span>
    }
    <ng-content />
    <span class="field-error" [id]="id + '-error'" aria-live="polite">{{ error() }}</span>`,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      align-content: start;
      min-width: 0;
    }
    .label {
      font-weight: 600;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class Field {
  private readonly words = inject(Words);

  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly field = input<ReadonlyFieldTree<unknown>>();
  /** Set for several controls under one label, which are then named by it as a group. */
  readonly group = input(false);

  readonly id = `field-${next++}`;
  readonly labelId = `${this.id}-label`;
  readonly error = computed(() => {
    const state = this.field()?.();
    const [first] = state?.touched() ? state.errorSummary() : [];
    return first ? this.wordsOf(codeOfKind[first.kind] ?? first.kind) : '';
  });
  readonly describedBy = computed(
    () => [this.hint() && `${this.id}-hint`, this.error() && `${this.id}-error`].filter(Boolean).join(' ') || null,
  );

  /** A rule of the domain that points at a field has its words among the problems. */
  private wordsOf(code: string): string {
    const key = `fieldProblems.${code}`;
    const words = this.words.t(key);
    return words === key ? this.words.t(`problems.${code}`) : words;
  }
}
