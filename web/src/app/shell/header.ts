import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationStart, Router, RouterLink, RouterLinkActive } from '@angular/router';
import type { Scope } from '@symmachia/domain';
import { interfaceLanguages } from '@symmachia/i18n';
import { Formats, Menu, Words } from '@symmachia/ui';
import { filter, map } from 'rxjs';
import { urlInLanguage } from '../language/language-in-url';
import { CurrentPlan } from '../plans/current-plan';
import { SessionStore } from '../session/session-store';
import { ThemeChoice, themes } from './theme';

interface Destination {
  readonly path: string;
  readonly words: string;
  readonly exact?: boolean;
}

/** So many tools have room beside what everybody sees; more fold into a menu. */
const mostInTheBar = 1;

/** Brand, the current plan's pages by what the reader may, language, look and person. On phones all but the brand folds away. */
@Component({
  selector: 'app-header',
  imports: [RouterLink, RouterLinkActive, Menu],
  templateUrl: './header.html',
  styleUrl: './header.css',
  host: { class: 'no-print' },
})
export class Header {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly currentPlan = inject(CurrentPlan);
  protected readonly theme = inject(ThemeChoice);
  protected readonly themes = themes;
  protected readonly unfolded = signal(false);

  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );

  protected readonly languages = computed(() =>
    interfaceLanguages.map((language) => ({
      language,
      url: this.router.parseUrl(urlInLanguage(this.url(), language)),
    })),
  );

  protected readonly destinations = computed((): Destination[] => {
    const language = this.words.language();
    const code = this.currentPlan.code();
    const organisations = { path: `/${language}/organisations`, words: 'shell.nav.organisations' };
    const isPartner = this.session.user()?.memberships.some(({ organisationId }) => organisationId);
    const reports = isPartner ? [{ path: `/${language}/my-updates`, words: 'reporting.nav' }] : [];
    if (!code) return [...reports, organisations];
    const plan = `/${language}/plans/${code}`;
    return [
      ...reports,
      { path: plan, words: 'shell.nav.dashboard', exact: true },
      { path: `${plan}/actions`, words: 'shell.nav.actions' },
      { path: `${plan}/labs`, words: 'labs.title' },
      { path: `${plan}/ideas`, words: 'ideas.title' },
      { path: `${plan}/common-ground`, words: 'commonGround.nav' },
      organisations,
      ...(this.foldsTools() ? [] : this.tools()),
    ];
  });

  /** What one who looks after the plan works with. */
  protected readonly tools = computed((): Destination[] => {
    const code = this.currentPlan.code();
    const may = this.currentPlan.plan()?.may ?? [];
    const plan = `/${this.words.language()}/plans/${code}`;
    const tools: (Destination & { needs: Scope })[] = [
      { path: `${plan}/review`, words: 'reporting.review.title', needs: 'update:review' },
      { path: `${plan}/coverage`, words: 'coverage.nav', needs: 'draft:read' },
      { path: `${plan}/import`, words: 'shell.nav.import', needs: 'import:run' },
      { path: `${plan}/archive`, words: 'archive.title', needs: 'action:update' },
      { path: `${plan}/settings`, words: 'shell.planSettings', needs: 'plan:update' },
    ];
    return code ? tools.filter(({ needs }) => may.includes(needs)) : [];
  });
  protected readonly foldsTools = computed(() => this.tools().length > mostInTheBar);

  /** An organisation's people read of it in every plan; others begin with the plan that they are in. */
  protected readonly auditedPlan = computed(() => {
    const plan = this.currentPlan.plan();
    return plan?.may.includes('audit:read') ? plan.code : null;
  });

  constructor() {
    this.router.events
      .pipe(filter((event) => event instanceof NavigationStart))
      .subscribe(() => this.unfolded.set(false));
  }

  protected foldAway(button: HTMLElement) {
    if (!this.unfolded()) return;
    this.unfolded.set(false);
    button.focus();
  }
}
