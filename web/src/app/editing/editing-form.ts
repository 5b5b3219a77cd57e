import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, Words } from '@symmachia/ui';
import { Problem } from '../problems/problem';
import { EditConflict } from './edit-conflict';
import { Choice, Whose } from './newer-version';

/** What stands in the way of saving; of something that is there already also what to choose between. */
export interface SavingState {
  readonly problem: () => Problem | undefined;
  readonly choices?: () => readonly Choice[];
  readonly merged?: () => readonly string[];
  choose?(key: string, whose: Whose): void;
}

/** Around the fields of every form: what went wrong on top, saving and leaving beneath, always in sight. */
@Component({
  selector: 'app-editing-form',
  imports: [EditConflict, ErrorState, RouterLink],
  template: `<form novalidate (submit)="submit($event)">
    @if (choices().length) {
      <app-edit-conflict
        [choices]="choices()"
        [merged]="state().merged?.() ?? []"
        (choose)="state().choose?.($event.key, $event.whose)"
      />
    } @else if (state().problem(); as problem) {
      <app-error-state [code]="problem.code" [offersAgain]="false" />
    }
    <div class="fields" [inert]="saving()"><ng-content /></div>
    <div class="bar" [class.in-place]="inPlace()">
      <button class="button primary" [disabled]="saving() || nothingToSave()">{{ verb() }}</button>
      @if (back(); as back) {
        <a class="button" [routerLink]="back">{{ t('shell.cancel') }}</a>
      } @else {
        <button type="button" class="button" (click)="cancelled.emit()">{{ t('shell.cancel') }}</button>
      }
    </div>
  </form>`,
  styleUrl: './editing-form.css',
})
export class EditingForm {
  protected readonly t = inject(Words).t;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly conflict = viewChild(EditConflict);

  readonly state = input.required<SavingState>();
  /** Nothing can be typed meanwhile: it would not be part of what is saved. */
  readonly saving = input(false);
  readonly nothingToSave = input(false);
  /** What saving is called here, where it is more than saving. */
  readonly saveWords = input<string>();
  /** A small form in the middle of a page, whose buttons stay beneath it. */
  readonly inPlace = input(false);
  /** Where "cancel" leads; without it, `cancelled` tells. */
  readonly back = input<readonly unknown[]>();
  /** Saves; resolves false when something is in the way. */
  readonly save = input.required<() => Promise<boolean>>();
  readonly cancelled = output();

  protected readonly choices = computed(() => this.state().choices?.() ?? []);
  protected readonly verb = computed(() => {
    if (this.saving()) return this.t('shell.saving');
    if (this.choices().length) return this.t('shell.conflict.save');
    return this.saveWords() ?? this.t('shell.save');
  });

  protected async submit(event: Event) {
    event.preventDefault();
    if (!(await this.save()())) afterNextRender({ read: () => this.showWhatIsWrong() }, { injector: this.injector });
  }

  private showWhatIsWrong() {
    const wrong = this.host.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (this.conflict()) this.conflict()?.show();
    else if (wrong) wrong.focus();
    else this.host.scrollIntoView({ block: 'start' });
  }
}
