import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Language,
  labelsIn,
  languages,
  longestRecord,
  readRecord,
  recordFacts,
  recordLabels,
  recordSections,
} from '@symmachia/domain';
import { EmptyState, PageTitle, Words } from '@symmachia/ui';
import { CurrentPlan } from '../plans/current-plan';
import { UnsavedInput } from '../problems/unsaved-input';
import { LabDraft } from './lab-draft';
import { NewLabForm } from './new-lab-form';
import { Place, Unplaced, draftOfRecord, places, unplacedIn } from './pasted-record';
import { RecordPreview } from './record-preview';

/** The record of a lab from text that was copied elsewhere: what it says is shown, then stands in the form, then is saved. */
@Component({
  selector: 'app-paste-lab',
  imports: [EmptyState, NewLabForm, PageTitle, RecordPreview, RouterLink],
  templateUrl: './paste-lab.html',
  styleUrl: './paste-lab.css',
})
export class PasteLab {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly current = inject(CurrentPlan);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly plan = input.required<string>();

  protected readonly languages = languages;
  protected readonly places = places;
  protected readonly longest = longestRecord;
  protected readonly mayNot = computed(() => this.current.plan()?.may.includes('lab:update') === false);

  protected readonly text = signal('');
  protected readonly tooLong = computed(() => this.text().length > longestRecord);
  protected readonly record = computed(() => readRecord(this.tooLong() ? '' : this.text()));
  protected readonly isEmpty = computed(() => this.record().lines.length === 0);
  /** As the text says, until somebody says otherwise. */
  protected readonly language = linkedSignal(() => this.record().language ?? this.words.language());
  protected readonly unplaced = computed(() => unplacedIn(this.record()));
  private readonly placed = signal<ReadonlyMap<string, Place>>(new Map());
  /** Once somebody has gone on: what the form began with. */
  protected readonly draft = signal<LabDraft | undefined>(undefined);
  protected readonly inForm = signal(false);
  private saved = false;

  /** What the labels of a record are called in the reader's language. */
  protected readonly known = computed(() =>
    [...recordFacts, ...recordSections].map((field) => labelsIn(recordLabels[field][this.words.language()])[0]),
  );

  constructor() {
    inject(UnsavedInput).watch(() => !this.saved && this.text().trim() !== '');
  }

  protected write(text: string) {
    this.text.set(text);
    this.draft.set(undefined);
  }

  protected say(language: string) {
    const known = languages.find((each) => each === language);
    if (!known) return;
    this.language.set(known);
    this.draft.set(undefined);
  }

  protected readonly placeOf = ({ text }: Unplaced): Place | undefined => this.placed().get(text);

  protected put({ text }: Unplaced, name: string) {
    const place = places.find((each) => each === name);
    const others = [...this.placed()].filter(([other]) => other !== text);
    this.placed.set(new Map(place ? [...others, [text, place]] : others));
    this.draft.set(undefined);
  }

  /** Back from the text as it was, the form is as it was left. */
  protected goOn() {
    this.draft.update((draft) => draft ?? draftOfRecord(this.record(), this.language(), this.placeOf));
    this.turnTo(true);
  }

  /** The other side begins at its top. */
  protected turnTo(form: boolean) {
    this.inForm.set(form);
    afterNextRender({ read: () => this.heading().nativeElement.focus() }, { injector: this.injector });
  }

  protected leaveAsSaved() {
    this.saved = true;
  }

  protected nameOf(language: Language): string {
    return this.words.of('language', language);
  }
}
