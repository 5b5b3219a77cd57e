import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Attachment } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Text, Words } from '@symmachia/ui';
import { HistoryEvents } from '../audit/history-events';
import { UnfoldedHistory } from '../audit/row-history';
import { PartButtons } from '../undoing/part-buttons';
import { PartKind, Withdrawing } from '../undoing/withdrawing';
import { WithdrawnParts } from '../undoing/withdrawn-parts';
import { fileOf, thumbnailOf } from './addresses';
import { AttachmentForm } from './attachment-form';
import { PhotoView } from './photo-view';

const kind: PartKind = { path: '/attachments', subject: 'attachments' };

/** The photos, documents and links of something; each can be edited in its place. */
@Component({
  selector: 'app-attachment-list',
  imports: [AttachmentForm, HistoryEvents, NgTemplateOutlet, PartButtons, PhotoView, Text, WithdrawnParts],
  providers: [Withdrawing],
  templateUrl: './attachment-list.html',
  styleUrl: './attachment-list.css',
})
export class AttachmentList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly unfolded = inject(UnfoldedHistory);
  private readonly withdrawing = inject(Withdrawing);

  readonly attachments = input.required<readonly Attachment[]>();
  /** Where something new is sent. */
  readonly path = input.required<string>();
  readonly languages = input.required<readonly Language[]>();
  readonly mayEdit = input(false);
  readonly changed = output();

  /** What is being edited, or `new`. */
  protected readonly edited = signal<string | undefined>(undefined);
  protected readonly opened = signal<Attachment | undefined>(undefined);
  private readonly present = computed(() => this.attachments().filter(({ isWithdrawn }) => !isWithdrawn));
  protected readonly photos = computed(() => this.present().filter((one) => one.kind === 'photo'));
  protected readonly others = computed(() => this.present().filter((one) => one.kind !== 'photo'));
  protected readonly withdrawn = computed(() => this.attachments().filter(({ isWithdrawn }) => isWithdrawn));

  protected readonly fileOf = fileOf;
  protected readonly thumbnailOf = thumbnailOf;

  protected readonly nameOf = ({ caption, altText, fileName }: Attachment): string =>
    this.formats.text(caption) || this.formats.text(altText) || (fileName ?? '');

  protected sizeOf({ size }: Attachment): string {
    return this.t('attachments.kilobytes', { size: this.formats.number(Math.max(1, Math.round((size ?? 0) / 1000))) });
  }

  protected async withdraw(attachment: Attachment) {
    await this.withdrawing.withdraw(kind, attachment);
    this.changed.emit();
  }

  protected async bringBack(attachment: Attachment) {
    await this.withdrawing.bringBack(kind, attachment);
    this.changed.emit();
  }

  protected done() {
    this.edited.set(undefined);
    this.changed.emit();
  }
}
