import { Component, ElementRef, afterNextRender, inject, input, Injector, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, Words } from '@symmachia/ui';
import { EditConflict, NewerValue } from '../problems/edit-conflict';
import { Problem } from '../problems/problem';

/** What stands in the way of saving, and the ways out. */
export interface SavingState {
  readonly problem: () => Problem | undefined;
  readonly conflict: () => boolean;
  readonly newer: () => readonly NewerValue[] | undefined;
}

/** Around the fields of every form: what went wrong on top, saving and leaving beneath, always in sight. */
@Component({
  selector: 'app-editing-form',
  imports: [EditConflict, ErrorState, RouterLink],
  template: `<form novalidate (submit)="submit($event)">
    @if (state().conflict()) {
      <app-edit-conflict
        [newer]="state().newer()"
        (look)="look.emit()"
        (keepMine)="submit()"
        (takeNewer)="takeNewer.emit()"
      />
    } @else if (state().problem(); as problem) {
      <app-error-state [code]="problem.code" [offersAgain]="false" />
    }
    <ng-content />
    <div class="bar" [class.in-place]="inPlace()">
      <button class="button primary" [disabled]="saving()">
        {{ saving() ? t('shell.saving') : t('shell.save') }}
      </button>
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

  readonly state = input.required<SavingState>();
  readonly saving = input(false);
  /** A small form in the middle of a page, whose buttons stay beneath it. */
  readonly inPlace = input(false);
  /** Where "cancel" leads; without it, `cancelled` tells. */
  readonly back = input<readonly unknown[]>();
  /** Saves; resolves false when something is in the way. */
  readonly save = input.required<() => Promise<boolean>>();
  readonly cancelled = output();
  readonly look = output();
  readonly takeNewer = output();

  protected async submit(event?: Event) {
    event?.preventDefault();
    if (!(await this.save()())) afterNextRender({ read: () => this.showWhatIsWrong() }, { injector: this.injector });
  }

  private showWhatIsWrong() {
    const wrong = this.host.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else this.host.scrollIntoView({ block: 'start' });
  }
}
