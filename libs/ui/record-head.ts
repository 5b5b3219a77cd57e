import { Component, inject, input } from '@angular/core';
import { I18nText, Language, languages } from '@symmachia/domain';
import { Text } from './language/text';
import { Words } from './language/words';
import { PageTitle } from './page-title';

/**
 * The head of the page of one thing: where it belongs (`.over-title`), its name, how it stands, and what can be done with it
 * (`.button` or `.buttons`, alone in its `@if`: what stands there with others is put beneath the name).
 */
@Component({
  selector: 'app-record-head',
  imports: [PageTitle, Text],
  host: { class: 'page-head' },
  template: `<div class="record-titles">
      <ng-content select=".over-title" />
      <h1 [appPageTitle]="tab()">
        @if (name(); as name) {
          <app-text [text]="name" [languages]="languages()" />
        } @else if (isMissing()) {
          {{ kind() }}
        } @else {
          <span class="visually-hidden">{{ t('shell.loading') }}</span>&nbsp;
        }
      </h1>
      <ng-content />
    </div>
    <ng-content select=".button, .buttons" />`,
})
export class RecordHead {
  protected readonly t = inject(Words).t;

  /** Undefined until it is read. */
  readonly name = input.required<I18nText | undefined>();
  /** What the tab is called. */
  readonly tab = input.required<string>();
  /** What is said in place of the name when it cannot be read: an action, a lab. */
  readonly kind = input.required<string>();
  readonly isMissing = input.required<boolean>();
  /** The plan's languages, source first. */
  readonly languages = input<readonly Language[]>(languages);
}
