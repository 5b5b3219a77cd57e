import { Component, inject, input } from '@angular/core';
import { Menu, Toasts, Words } from '@symmachia/ui';
import { Downloads } from '../api/downloads';
import { toProblem } from '../problems/problem';

/** A file that can be taken along. */
export interface Download {
  words: string;
  /** Of the API that answers it. */
  path: string;
}

/** The files that can be taken along from here, behind one button. */
@Component({
  selector: 'app-download-menu',
  imports: [Menu],
  template: `<details appMenu class="menu no-print">
    <summary class="button">{{ t('exports.download') }}</summary>
    <div class="panel">
      @for (file of files(); track file.path) {
        <button type="button" class="button quiet-button" (click)="download(file)">{{ file.words }}</button>
      }
    </div>
  </details>`,
  styleUrl: './download-menu.css',
})
export class DownloadMenu {
  protected readonly t = inject(Words).t;
  private readonly downloads = inject(Downloads);
  private readonly toasts = inject(Toasts);

  readonly files = input.required<readonly Download[]>();

  protected async download({ path }: Download) {
    try {
      await this.downloads.keep(path);
    } catch (error) {
      this.toasts.say(this.t(`problems.${toProblem(error).code}`));
    }
  }
}
