import { Component, DOCUMENT, afterRenderEffect, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { Lab, Theme } from '@symmachia/contracts';
import { ErrorState, Formats, Markdown, RecordHead, Skeleton, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { AttachmentList } from '../attachments/attachment-list';
import { History } from '../audit/history';
import { LabIdeas } from '../ideas/lab-ideas';
import { LabLineage } from '../lineage/lab-lineage';
import { LabOutcome } from '../outcome/lab-outcome';
import { CurrentPlan } from '../plans/current-plan';
import { daysOf } from './lab-days';
import { LabFacts } from './lab-facts';
import { LabPlans } from './lab-plans';
import { NoteList } from './note-list';
import { ParticipantList } from './participant-list';
import { SectorBalance } from './sector-balance';
import { ThemeList } from './theme-list';

/** The record of one lab: what it was for, what came of it, its themes, and who sat at the table. */
@Component({
  selector: 'app-lab-page',
  imports: [
    AttachmentList,
    ErrorState,
    History,
    LabFacts,
    LabIdeas,
    LabLineage,
    LabOutcome,
    LabPlans,
    Markdown,
    NoteList,
    ParticipantList,
    RecordHead,
    RouterLink,
    SectorBalance,
    Skeleton,
    Text,
    ThemeList,
  ],
  templateUrl: './lab-page.html',
  styleUrl: './lab-page.css',
})
export class LabPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly current = inject(CurrentPlan);
  private readonly document = inject(DOCUMENT);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);

  readonly lab = input.required<string>();
  /** Of the plans that list it, the one whose ideas and figures are shown; else the plan that the reader is in. */
  readonly plan = input<string>();

  protected readonly loaded = load<Lab>(() => `/labs/${this.lab()}`);
  protected readonly planCode = computed(() => {
    const codes = this.loaded.value()?.shownIn.map(({ code }) => code) ?? [];
    return [this.plan(), this.current.code()].find((code) => code && codes.includes(code)) ?? codes[0] ?? '';
  });
  protected readonly languages = computed(() => this.current.plan()?.languages ?? []);
  protected readonly title = computed(() => this.formats.text(this.loaded.value()?.title));
  protected readonly mayEdit = computed(() => this.loaded.value()?.may.includes('lab:update') ?? false);
  /** The sections that say something, in the order of the record. */
  protected readonly sections = computed(() => {
    const lab = this.loaded.value();
    const all = (['purpose', 'results', 'approach'] as const).map((name) => ({ name, text: lab?.[name] ?? {} }));
    return all.filter(({ text }) => this.formats.text(text));
  });

  /** The headings further down of what there is to read. */
  protected readonly places = computed(() => {
    const lab = this.loaded.value();
    if (!lab) return [];
    return [
      { id: 'themes', heading: 'labs.themes', isThere: lab.themes.some(isPresent) },
      { id: 'participants', heading: 'labs.participants', isThere: lab.participants.some(isPresent) },
      { id: 'lab-outcome', heading: 'outcome.title', isThere: true },
      { id: 'attachments', heading: 'attachments.title', isThere: lab.attachments.some(isPresent) },
      { id: 'notes', heading: 'labs.notes.title', isThere: lab.notes.some(isPresent) },
    ].filter(({ isThere }) => isThere);
  });

  protected readonly days = (lab: Lab): string => daysOf(lab, this.words, this.formats, 'long');

  /** Readers are spared what has nothing in it and is not theirs to fill. */
  protected shows(parts: readonly Part[]): boolean {
    return this.mayEdit() || parts.some(isPresent);
  }

  protected goTo(id: string) {
    const heading = this.document.getElementById(id);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }

  constructor() {
    const isThere = computed(() => this.loaded.value() !== undefined);
    afterRenderEffect(() => {
      const place = this.fragment();
      if (isThere() && place) this.goTo(place);
    });
    effect(() => this.current.enter(this.planCode()));
  }
}

type Part = Pick<Theme, 'isWithdrawn'>;

const isPresent = ({ isWithdrawn }: Part): boolean => !isWithdrawn;
