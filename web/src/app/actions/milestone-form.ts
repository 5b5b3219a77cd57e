import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, min, required, requiredError, validate } from '@angular/forms/signals';
import type { Action, Milestone } from '@symmachia/contracts';
import { Language, languages as allLanguages, milestoneStatuses, presentText } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Toasts, Words } from '@symmachia/ui';
import { Creating, Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { InWords, readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
import { MilestoneDraft, draftOfMilestone, newMilestone, wireOfMilestone } from './milestone-draft';

/** Adds a milestone to an action, or changes one. */
@Component({
  selector: 'app-milestone-form',
  imports: [Control, EditingForm, Field, FormField, I18nField],
  templateUrl: './milestone-form.html',
})
export class MilestoneForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);

  readonly action = input.required<Action>();
  /** Without it, a new one. */
  readonly milestone = input<Milestone>();
  readonly languages = input<readonly Language[]>(allLanguages);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly statuses = milestoneStatuses;
  private readonly model = linkedSignal(() => {
    const milestone = this.milestone();
    return milestone ? draftOfMilestone(milestone) : newMilestone;
  });
  protected readonly draft = form(this.model, (path) => {
    validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
    required(path.dueDate);
    required(path.weight);
    min(path.weight, 0.001);
  });
  protected readonly editing = new Editing({
    entity: this.milestone,
    path: ({ id }: Milestone) => `/milestones/${id}`,
    form: this.draft,
    draftOf: draftOfMilestone,
    wireOf: wireOfMilestone,
    inWords: () => this.inWords(),
  });
  private readonly creating = new Creating<Milestone, MilestoneDraft>(this.draft);
  protected readonly state = computed(() => (this.milestone() ? this.editing : this.creating));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('input')?.focus() });
  }

  protected readonly save = async (): Promise<boolean> => {
    const saved = this.milestone() ? await this.editing.save() : await this.create();
    if (!saved) return false;
    this.toasts.say(this.t('shell.saved'));
    this.saved.emit();
    return true;
  };

  protected cancel() {
    this.draft().reset();
    this.cancelled.emit();
  }

  private create() {
    const draft = this.draft().value();
    const body = whatIsSet({ ...wireOfMilestone(draft), commitment: draft.commitment });
    return this.creating.save(`/actions/${this.action().id}/milestones`, body);
  }

  private inWords(): InWords<MilestoneDraft> {
    const { texts, day, word, weight } = readings(this.words, this.formats);
    return {
      title: texts('actions.form.title'),
      dueDate: day('actions.milestones.dueDate'),
      status: word('actions.status', 'milestoneStatus'),
      achievedOn: day('actions.milestones.achieved'),
      weight: weight('actions.weight'),
      commitment: {
        label: this.t('actions.milestones.belongsTo'),
        reads: (id) => this.action().commitmentList.find((commitment) => commitment.id === id)?.reference ?? '',
      },
    };
  }
}
