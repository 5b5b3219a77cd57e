import { Injectable, inject } from '@angular/core';
import { Confirm, Words } from '@symmachia/ui';

/** Asks before an import is taken back: everything that it brought leaves the plan. */
@Injectable({ providedIn: 'root' })
export class AskUndo {
  private readonly confirm = inject(Confirm);
  private readonly t = inject(Words).t;

  ask(file: string): Promise<boolean> {
    return this.confirm.ask({
      title: this.t('imports.undo.title', { file }),
      text: this.t('imports.undo.text'),
      confirm: this.t('imports.undo.act'),
      danger: true,
    });
  }
}
