import { Component, computed, inject, signal } from '@angular/core';
import { Words } from '@symmachia/ui';

/** Whether what is typed as a password can be read. */
@Component({
  selector: 'app-show-password',
  template: `<label class="check">
    <input type="checkbox" [checked]="shown()" (change)="shown.set(!shown())" />
    {{ t('account.password.show') }}
  </label>`,
})
export class ShowPassword {
  protected readonly t = inject(Words).t;

  protected readonly shown = signal(false);
  /** Of the fields that it is about. */
  readonly type = computed(() => (this.shown() ? 'text' : 'password'));
}
