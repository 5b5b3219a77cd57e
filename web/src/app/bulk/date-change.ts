import { Component, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { Control, Field, Words } from '@symmachia/ui';
import { DateDraft } from './bulk-draft';

const ways = ['', 'set', 'move', 'remove'] as const;

/** What becomes of a date: it stays, is set, moved by days, or removed. */
@Component({
  selector: 'app-date-change',
  imports: [Control, Field, FormField],
  template: `<app-field [label]="label()" [field]="form().how">
      <select appControl [formField]="form().how">
        @for (way of ways; track way) {
          <option [value]="way">{{ t('bulk.date.' + (way || 'leave')) }}</option>
        }
      </select>
    </app-field>
    @if (form().how().value() === 'set') {
      <app-field [label]="t('bulk.newDate', { field: label() })" [field]="form().date">
        <input appControl type="date" [formField]="form().date" />
      </app-field>
    }
    @if (form().how().value() === 'move') {
      <app-field [label]="t('bulk.days', { field: label() })" [hint]="t('bulk.daysHint')" [field]="form().days">
        <input appControl class="short" type="number" step="1" [formField]="form().days" />
      </app-field>
    }`,
  styleUrl: './part.css',
})
export class DateChange {
  protected readonly t = inject(Words).t;
  protected readonly ways = ways;

  readonly form = input.required<FieldTree<DateDraft>>();
  readonly label = input.required<string>();
}
