import { Injectable } from '@nestjs/common';
import type { Attachment, ChangeAttachment, CreateAttachment } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { LabAccess, type VisibleLab } from '../labs/lab-access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { Problem } from '../platform/problem/problem';
import type { FormOfAttachment, SentAttachment } from './attachment-form';
import { AttachmentEntity } from './attachment.entity';
import { AttachmentRepository, type AttachmentRow } from './attachment.repository';
import { toAttachment } from './attachment.response';
import { FewAtOnce } from './few-at-once';
import { type KeptParts, Keeping, nothingKept } from './keeping';
import type { KeptPhoto } from './photos/photo-room';
import { revisedAttachment, type Said, unsaid } from './revised-attachment';

/** The lab that something is attached to, and its plan. */
export interface PlaceOfAttachment {
  labId: string;
  planId: string;
}

/** Each may hold a file of twenty megabytes in memory. */
const mostUploads = 4;

@Injectable()
export class AttachmentService {
  private readonly uploads = new FewAtOnce(mostUploads);

  constructor(
    private readonly database: Database,
    private readonly labs: LabAccess,
    private readonly attachments: AttachmentRepository,
    private readonly keeping: Keeping,
  ) {}

  /** In the order in which they were attached; what is internal or withdrawn for those who keep the record. */
  async ofLab(lab: VisibleLab, me: SignedIn): Promise<Attachment[]> {
    const rows = await this.attachments.ofLab(lab.id);
    const seen = (await this.labs.mayChange(lab, me)) ? rows : rows.filter(isForEverybody);
    return seen.map((row) => toAttachment(row, lab.plan.languages));
  }

  async read(id: string, me: SignedIn): Promise<Attachment> {
    const { row, lab } = await this.visible(id, me);
    return toAttachment(row, lab.plan.languages);
  }

  /** The attachment with what hangs on it, for those who may see it. */
  async visible(id: string, me: SignedIn): Promise<{ row: AttachmentRow; lab: VisibleLab }> {
    const row = await this.attachments.find(id);
    if (!row?.labId) throw new Problem('not-found');
    const lab = await this.labs.visible(row.labId, me);
    if (!isForEverybody(row) && !(await this.labs.mayChange(lab, me))) throw new Problem('not-found');
    return { row, lab };
  }

  /** Reads what was sent only once it is known that it may be, and that there is room for it. */
  async create(labId: string, form: FormOfAttachment, me: SignedIn): Promise<Attachment> {
    const lab = await this.labs.changeable(labId, me);
    const { id } = await this.uploads.run(async () => this.attach(lab, await form(), me));
    return this.read(id, me);
  }

  async change(id: string, input: ChangeAttachment, version: number | null, me: SignedIn): Promise<Attachment> {
    const { lab } = await this.visible(id, me);
    const { plan } = await this.labs.changeable(lab.id, me);
    const inPlan = { planId: plan.id };
    await this.database.write(authorOf(me), async (tx) => {
      const attachment = await tx.find(AttachmentEntity, { id });
      if (!attachment) throw new Problem('not-found');
      requireVersion(attachment, version);
      const fields = revisedAttachment(attachment, input, plan.languages);
      await tx.update(AttachmentEntity, attachment, fields, { before: inPlan, after: inPlan });
    });
    return this.read(id, me);
  }

  /** The way in for the demonstration, whose photo was developed beforehand. */
  async insertPhoto(
    tx: Transaction,
    { languages, ...place }: PlaceOfAttachment & { languages: readonly Language[] },
    input: CreateAttachment,
    { fileName, ...photo }: KeptPhoto & { fileName: string },
  ): Promise<void> {
    await this.insert(tx, place, {
      ...saidOf(input, languages),
      ...(await this.keeping.developed(photo, fileName)),
    });
  }

  private async attach({ id: labId, plan }: VisibleLab, sent: SentAttachment, me: SignedIn): Promise<AttachmentEntity> {
    const said = saidOf(sent.input, plan.languages);
    const kept = await this.kept(sent);
    return this.database.write(authorOf(me), (tx) => this.insert(tx, { labId, planId: plan.id }, { ...said, ...kept }));
  }

  /** Puts the file down, which is harmless while no row names it. */
  private async kept({ input, file }: SentAttachment): Promise<KeptParts> {
    if (input.kind === 'link' || !file) return nothingKept;
    return input.kind === 'photo' ? this.keeping.photo(file) : this.keeping.document(file);
  }

  private async insert(
    tx: Transaction,
    { labId, planId }: PlaceOfAttachment,
    fields: Said & KeptParts,
  ): Promise<AttachmentEntity> {
    const attachment = tx.fresh(AttachmentEntity, { labId, ...fields });
    await tx.insert(AttachmentEntity, attachment, { planId });
    return attachment;
  }
}

/** What is said beside the file, if it may be said. */
const saidOf = ({ kind, visibility, ...said }: CreateAttachment, languages: readonly Language[]): Said =>
  revisedAttachment(unsaid({ kind, visibility }), said, languages);

const isForEverybody = ({ visibility, isWithdrawn }: AttachmentRow) => visibility === 'public' && !isWithdrawn;
