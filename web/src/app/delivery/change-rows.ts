import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentChange } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Rag, Text, Words } from '@symmachia/ui';

/** Commitments that changed, each from what to what. */
@Component({
  selector: 'app-change-rows',
  imports: [Rag, RouterLink, Text],
  template: `<table class="table cards">
    <thead>
      <tr>
        <th scope="col">{{ t('delivery.changes.columns.commitment') }}</th>
        <th scope="col">{{ t('delivery.changes.columns.before') }}</th>
        <th scope="col">{{ t('delivery.changes.columns.after') }}</th>
        <th scope="col">{{ t('delivery.changes.columns.what') }}</th>
      </tr>
    </thead>
    <tbody>
      @for (change of changes(); track change.commitment.id) {
        <tr>
          <th scope="row">
            @if (change.commitment.reference) {
              <a class="plain-link" [routerLink]="['/', words.language(), 'commitments', change.commitment.id]"
                >{{ change.commitment.reference }} <app-text [text]="change.commitment.title" [languages]="languages()"
              /></a>
            } @else {
              {{ t('delivery.explain.notShown') }}
            }
            <span class="under"><app-text [text]="change.organisation.name" [languages]="languages()" /></span>
          </th>
          @for (side of [change.from, change.to]; track $index) {
            <td [attr.data-label]="t($first ? 'delivery.changes.columns.before' : 'delivery.changes.columns.after')">
              @if (side) {
                <b>{{ formats.percent(side.progress, 2) }}</b>&ngsp;<app-rag [rag]="side.rag" />
                @if (side.late) {
                  <span class="under">{{ t('delivery.changes.late') }}</span>
                }
              } @else {
                <span class="quiet">{{ t('delivery.changes.notCounted') }}</span>
              }
            </td>
          }
          <td class="what">
            @for (kind of change.kinds; track kind) {
              <span class="chip">{{ t('delivery.changes.is.' + kind) }}</span>
            }
          </td>
        </tr>
      }
    </tbody>
  </table>`,
  styles: `
    .under {
      display: block;
      color: var(--ink-2);
      font-size: var(--text-s);
      font-weight: 450;
    }
    .chip {
      margin: 0 4px 4px 0;
    }
    th[scope='row'] {
      min-width: 180px;
    }
  `,
})
export class ChangeRows {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly changes = input.required<readonly CommitmentChange[]>();
  readonly languages = input<readonly Language[]>([]);
}
