import { Component, inject, input, output } from '@angular/core';
import { FormField, min, required, requiredError, validate } from '@angular/forms/signals';
import type { Action, Milestone } from '@symmachia/contracts';
import { Language, languages as allLanguages, milestoneStatuses, presentText } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { InWords, readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
import { PartEditing } from '../editing/part-editing';
import { PartForm } from '../editing/part-form';
import { MilestoneDraft, draftOfMilestone, newMilestone, wireOfMilestone } from './milestone-draft';

/** Adds a milestone to an action, or changes one. */
@Component({
  selector: 'app-milestone-form',
  imports: [Control, Field, FormField, I18nField, PartForm],
  templateUrl: './milestone-form.html',
})
export class MilestoneForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);

  readonly action = input.required<Action>();
  /** Without it, a new one. */
  readonly milestone = input<Milestone>();
  readonly languages = input<readonly Language[]>(allLanguages);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly statuses = milestoneStatuses;
  protected readonly part = new PartEditing<Milestone, MilestoneDraft>({
    entity: this.milestone,
    blank: newMilestone,
    rules: (path) => {
      validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
      required(path.dueDate);
      required(path.weight);
      min(path.weight, 0.001);
    },
    path: ({ id }) => `/milestones/${id}`,
    draftOf: draftOfMilestone,
    wireOf: wireOfMilestone,
    inWords: () => this.inWords(),
    createdAt: () => `/actions/${this.action().id}/milestones`,
    wireOfNew: (draft) => whatIsSet({ ...wireOfMilestone(draft), commitment: draft.commitment }),
    saved: this.saved,
    cancelled: this.cancelled,
  });
  protected readonly draft = this.part.draft;

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
