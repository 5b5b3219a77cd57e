import { Component, inject, input } from '@angular/core';
import { RouterLink, UrlTree } from '@angular/router';
import { Formats } from '../language/formats';
import { Words } from '../language/words';
import { RagColour } from '../rag';

export interface MatrixCell {
  readonly key: string;
  readonly progress: number;
  /** How it compares with time elapsed. */
  readonly pace: RagColour;
  /** What the figure rests on, for whoever hovers or listens. */
  readonly basis: string;
  /** How the figure is computed. */
  readonly explanation: UrlTree;
}

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  readonly labelLanguage?: string;
  readonly isHorizontal: boolean;
  readonly link: UrlTree;
  /** One for each column; null where nobody is at work. */
  readonly cells: readonly (MatrixCell | null)[];
  readonly total: MatrixCell;
}

/** A heat map that is a table: a shape and a number in each cell, and the empty cells named. */
@Component({
  selector: 'app-delivery-matrix',
  imports: [RouterLink],
  templateUrl: './delivery-matrix.html',
  styleUrl: './delivery-matrix.css',
})
export class DeliveryMatrix {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly caption = input.required<string>();
  readonly columns = input.required<readonly { key: string; label: string; link: UrlTree }[]>();
  readonly rows = input.required<readonly MatrixRow[]>();

  protected readonly shapes: Record<RagColour, string> = { green: '●', amber: '▲', red: '■', grey: '○', blue: '✓' };
}
