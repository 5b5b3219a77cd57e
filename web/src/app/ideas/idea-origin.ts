import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Idea } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Text, Words } from '@symmachia/ui';
import { PlanTerms } from '../plans/plan-terms';

/** Where an idea came from, what it is about, and the ideas that live on in it. */
@Component({
  selector: 'app-idea-origin',
  imports: [RouterLink, Text],
  template: `<section class="card" aria-labelledby="facts">
      <h2 id="facts">{{ t('ideas.facts') }}</h2>
      <dl class="facts stacked">
        @if (idea().lab; as lab) {
          <dt>{{ t('ideas.lab') }}</dt>
          <dd>
            <a [routerLink]="['/', words.language(), 'labs', lab.id]"
              ><app-text [text]="lab.title" [languages]="languages()"
            /></a>
          </dd>
        }
        @if (idea().theme; as theme) {
          <dt>{{ t('ideas.theme') }}</dt>
          <dd>
            <a [routerLink]="board()" [queryParams]="{ theme: theme.id }"
              ><app-text [text]="theme.title" [languages]="languages()"
            /></a>
          </dd>
        }
        <dt>{{ t('ideas.pillar') }}</dt>
        @for (pillar of terms.pillarsOf(pillars()); track pillar.key) {
          <dd [attr.lang]="pillar.language">{{ pillar.label }}</dd>
        } @empty {
          <dd>–</dd>
        }
        <dt>{{ t('ideas.targetGroups') }}</dt>
        <dd>
          @for (group of terms.targetGroupsOf(idea().targetGroups); track group.key; let last = $last) {
            <span [attr.lang]="group.language">{{ group.label }}</span>{{ last ? '' : ', ' }}
          } @empty {
            –
          }
        </dd>
      </dl>
    </section>
    @if (idea().merged.length) {
      <section class="card" aria-labelledby="merged">
        <h2 id="merged">{{ t('ideas.mergedHere') }}</h2>
        <ul role="list">
          @for (other of idea().merged; track other.id) {
            <li>
              <a [routerLink]="['/', words.language(), 'ideas', other.id]"
                ><app-text [text]="other.title" [languages]="languages()"
              /></a>
            </li>
          }
        </ul>
      </section>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      min-width: 0;
    }
    li {
      padding: 4px 0;
    }
  `,
})
export class IdeaOrigin {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly terms = inject(PlanTerms);

  readonly idea = input.required<Idea>();
  readonly languages = input.required<readonly Language[]>();

  protected pillars(): readonly string[] {
    const { pillar } = this.idea();
    return pillar ? [pillar] : [];
  }

  protected board(): readonly string[] {
    return ['/', this.words.language(), 'plans', this.idea().planCode, 'ideas'];
  }
}
