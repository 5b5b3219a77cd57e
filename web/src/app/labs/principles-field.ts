import { Component, inject, input, model, output } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import { I18nText, Language, languages } from '@symmachia/domain';
import { I18nField, Words } from '@symmachia/ui';

/** What a lab was held by, one principle after another, each in the plan's languages. */
@Component({
  selector: 'app-principles-field',
  imports: [I18nField],
  template: `@for (principle of value(); track $index) {
      <div class="principle">
        <app-i18n-field [value]="principle" (valueChange)="write($index, $event)" [languages]="languages()" />
        <button
          type="button"
          class="button quiet-button tiny"
          [attr.aria-label]="t('labs.form.removePrinciple', { number: $index + 1 })"
          (click)="remove($index)"
        >
          {{ t('shell.remove') }}
        </button>
      </div>
    }
    <button type="button" class="button" (click)="add()">{{ t('labs.form.addPrinciple') }}</button>`,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    .principle {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px 12px;
      align-items: start;
      width: 100%;
      padding-bottom: 12px;
      border-bottom: 1px solid var(--line-soft);
    }
    @media (max-width: 480px) {
      .principle {
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }
      app-i18n-field {
        width: 100%;
      }
    }
  `,
})
export class PrinciplesField implements FormValueControl<readonly I18nText[]> {
  protected readonly t = inject(Words).t;

  readonly value = model<readonly I18nText[]>([]);
  readonly touch = output<void>();
  readonly languages = input<readonly Language[]>(languages);

  protected add() {
    this.value.update((principles) => [...principles, {}]);
  }

  protected write(index: number, text: I18nText) {
    this.value.update((principles) => principles.map((principle, at) => (at === index ? text : principle)));
  }

  protected remove(index: number) {
    this.value.update((principles) => principles.filter((_, at) => at !== index));
    this.touch.emit();
  }
}
