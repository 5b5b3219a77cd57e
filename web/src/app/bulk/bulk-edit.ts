import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, max, min, required } from '@angular/forms/signals';
import type { BulkEdit } from '@symmachia/contracts';
import { mostDaysMoved } from '@symmachia/domain';
import { ErrorState, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { Undoing } from '../undoing/undoing';
import { BulkKind, changeOf, needsBulkReason, newBulkDraft } from './bulk-draft';
import { BulkFields } from './bulk-fields';
import { BulkPreview } from './bulk-preview';
import { Selectable } from './selection';

/** Says what is to become of many rows, shows what would become of each, and writes all of it or nothing. */
@Component({
  selector: 'app-bulk-edit',
  imports: [BulkFields, BulkPreview, ErrorState],
  templateUrl: './bulk-edit.html',
  styleUrl: './bulk-edit.css',
})
export class BulkEditDialog {
  private readonly api = inject(Api);
  private readonly undoing = inject(Undoing);
  private readonly unsaved = inject(UnsavedInput);
  protected readonly t = inject(Words).t;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  private readonly body = viewChild.required<ElementRef<HTMLElement>>('body');
  private readonly injector = inject(Injector);

  readonly kind = input.required<BulkKind>();
  readonly plan = input.required<string>();
  readonly rows = input.required<readonly Selectable[]>();
  readonly closed = output();
  readonly applied = output();

  protected readonly draft = form(signal(newBulkDraft), (path) => {
    required(path.reason, { when: ({ valueOf }) => needsBulkReason(valueOf(path.status)) });
    required(path.mergedInto, { when: ({ valueOf }) => valueOf(path.status) === 'merged' });
    required(path.start.date, { when: ({ valueOf }) => valueOf(path.start.how) === 'set' });
    required(path.end.date, { when: ({ valueOf }) => valueOf(path.end.how) === 'set' });
    for (const { days } of [path.start, path.end]) {
      min(days, -mostDaysMoved);
      max(days, mostDaysMoved);
    }
    min(path.weight, 0.001);
    max(path.weight, 100);
  });
  protected readonly busy = signal(false);
  protected readonly preview = signal<BulkEdit | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  /** The rows that are left, each in the version that the preview showed. */
  private readonly previewed = signal<readonly Selectable[] | undefined>(undefined);
  protected readonly left = computed(() => this.previewed() ?? this.rows());
  private readonly change = computed(() => changeOf(this.kind(), this.draft().value()));
  protected readonly saysNothing = computed(() => Object.keys(this.change()).length === 0);

  constructor() {
    afterNextRender({ write: () => this.dialog().nativeElement.showModal() });
    this.unsaved.watch(() => !this.saysNothing() || this.draft().value().reason.trim() !== '');
  }

  /** Escape, too, asks when something was chosen. */
  protected async leave(event?: Event) {
    event?.preventDefault();
    if (await this.unsaved.mayBeLost()) this.dialog().nativeElement.close();
  }

  protected async look(event?: Event) {
    event?.preventDefault();
    this.draft().markAsTouched();
    if (this.saysNothing() || this.draft().invalid()) return;
    await this.attempt(async () => this.show(await this.send(true)));
  }

  protected async apply() {
    await this.attempt(async () => {
      const { batch, counts } = await this.send(false);
      const said = this.t(`bulk.done.${this.kind()}`, { count: counts.change });
      this.undoing.offerBy(said, () => this.api.post(`/plans/${this.plan()}/bulk-edits/${batch}/undo`));
      this.applied.emit();
    });
  }

  /** Without those that something stands in the way of. */
  protected async leaveOut() {
    const refused = new Set(this.preview()?.rows.flatMap(({ id, problems }) => (problems.length ? [id] : [])));
    this.previewed.set(this.left().filter(({ id }) => !refused.has(id)));
    await this.look();
  }

  protected back() {
    this.preview.set(undefined);
    this.problem.set(undefined);
    this.beginAtTop();
  }

  /** What comes next is read from its beginning; the button that led there is gone. */
  private beginAtTop() {
    const read = () => {
      const { nativeElement } = this.body();
      nativeElement.scrollTop = 0;
      nativeElement.focus();
    };
    afterNextRender({ read }, { injector: this.injector });
  }

  /** Somebody was faster: everything is looked at again as it is now, and nothing was written. */
  private async attempt(work: () => Promise<void>) {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await work();
    } catch (error) {
      const problem = toProblem(error);
      if (this.preview() && ['edit-conflict', 'bulk-refused'].includes(problem.code)) await this.lookAgain();
      this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  private async lookAgain() {
    try {
      await this.show(await this.send(true));
    } catch {
      this.preview.set(undefined);
    }
  }

  /** What the preview shows is the row as it is now, so that is what it starts from. */
  private async show(preview: BulkEdit) {
    const isStale = preview.rows.some(({ problems }) => problems.some(({ code }) => code === 'edit-conflict'));
    this.previewed.set(preview.rows.map(({ id, version }) => ({ id, version: version ?? 1 })));
    this.preview.set(isStale ? await this.send(true) : preview);
    this.beginAtTop();
  }

  private send(dryRun: boolean): Promise<BulkEdit> {
    const rows = this.left().map(({ id, version }) => ({ id, version }));
    const reason = this.draft().value().reason.trim() || undefined;
    const body = { rows, change: this.change(), reason, dryRun };
    return this.api.post<BulkEdit>(`/plans/${this.plan()}/${this.kind()}/bulk`, body);
  }
}
