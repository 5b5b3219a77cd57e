import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExplainedRow } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Rag, Text, Words } from '@symmachia/ui';

/** The rows of a figure, what brings most first. */
@Component({
  selector: 'app-explained-rows',
  imports: [Rag, RouterLink, Text],
  templateUrl: './explained-rows.html',
  styleUrl: './explained-rows.css',
})
export class ExplainedRows {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly rows = input.required<readonly ExplainedRow[]>();
  readonly languages = input<readonly Language[]>([]);

  protected nameOf({ action, commitment, organisation }: ExplainedRow): string {
    return `${action.id} ${commitment?.id ?? ''} ${organisation.id}`;
  }

  /** Whether the reader may see it, and it is there still. */
  protected hasName({ code }: ExplainedRow['action']): boolean {
    return code !== '';
  }
}
