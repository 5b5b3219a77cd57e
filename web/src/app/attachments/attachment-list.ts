import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, signal } from '@angular/core';
import type { Attachment } from '@symmachia/contracts';
import { Text } from '@symmachia/ui';
import { HistoryEvents } from '../audit/history-events';
import { PartButtons } from '../undoing/part-buttons';
import { PartList } from '../undoing/part-list';
import { PartKind, Withdrawing } from '../undoing/withdrawing';
import { WithdrawnParts } from '../undoing/withdrawn-parts';
import { fileOf, thumbnailOf } from './addresses';
import { AttachmentForm } from './attachment-form';
import { PhotoView } from './photo-view';

/** The photos, documents and links of something; each can be edited in its place. */
@Component({
  selector: 'app-attachment-list',
  imports: [AttachmentForm, HistoryEvents, NgTemplateOutlet, PartButtons, PhotoView, Text, WithdrawnParts],
  providers: [Withdrawing],
  templateUrl: './attachment-list.html',
  styleUrl: './attachment-list.css',
})
export class AttachmentList extends PartList<Attachment> {
  readonly attachments = input.required<readonly Attachment[]>();
  /** Where something new is sent. */
  readonly path = input.required<string>();

  protected readonly kind: PartKind = { path: '/attachments', subject: 'attachments' };
  protected readonly parts = () => this.attachments();

  protected readonly opened = signal<Attachment | undefined>(undefined);
  protected readonly photos = computed(() => this.present().filter((one) => one.kind === 'photo'));
  protected readonly others = computed(() => this.present().filter((one) => one.kind !== 'photo'));

  protected readonly fileOf = fileOf;
  protected readonly thumbnailOf = thumbnailOf;

  protected readonly nameOf = ({ caption, altText, fileName }: Attachment): string =>
    this.formats.text(caption) || this.formats.text(altText) || (fileName ?? '');

  protected sizeOf({ size }: Attachment): string {
    return this.t('attachments.kilobytes', { size: this.formats.number(Math.max(1, Math.round((size ?? 0) / 1000))) });
  }
}
