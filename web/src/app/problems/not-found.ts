import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, PageTitle, Words } from '@symmachia/ui';

@Component({
  selector: 'app-not-found',
  imports: [EmptyState, PageTitle, RouterLink],
  template: `<div class="page narrow">
    <h1 [appPageTitle]="t('shell.notFound')">{{ t('shell.notFound') }}</h1>
    <app-empty-state [heading]="t('problems.not-found')" [text]="t('shell.notFoundText')">
      <a class="button" [routerLink]="['/', words.language()]">{{ t('shell.toStart') }}</a>
    </app-empty-state>
  </div>`,
})
export class NotFound {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
}
