import { Component, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { CheckChoice, CheckList, Control, Field, Words } from '@symmachia/ui';
import { ListDraft } from './bulk-draft';

const ways = ['', 'add', 'remove', 'set'] as const;

/** What becomes of a list: it stays, gets some, loses some, or is replaced. */
@Component({
  selector: 'app-list-change',
  imports: [CheckList, Control, Field, FormField],
  template: `<app-field [label]="label()" [field]="form().how">
      <select appControl [formField]="form().how">
        @for (way of ways; track way) {
          <option [value]="way">{{ t('bulk.list.' + (way || 'leave')) }}</option>
        }
      </select>
    </app-field>
    @if (form().how().value(); as way) {
      <app-field [group]="true" [label]="t('bulk.which.' + way)" [field]="form().keys">
        <app-check-list [formField]="form().keys" [choices]="choices()" />
      </app-field>
    }`,
  styleUrl: './part.css',
})
export class ListChange {
  protected readonly t = inject(Words).t;
  protected readonly ways = ways;

  readonly form = input.required<FieldTree<ListDraft>>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly CheckChoice[]>();
}
