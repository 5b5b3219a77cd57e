import { Injectable } from '@nestjs/common';
import { AttachmentService } from '../../attachments/attachment.service';
import { LabService } from '../../labs/lab.service';
import { NoteService } from '../../labs/note.service';
import { ParticipantService } from '../../labs/participant.service';
import { ThemeService } from '../../labs/theme.service';
import type { Transaction } from '../../platform/database/transaction';
import type { PlanEntity } from '../../plans/plan.entity';
import type { Fixtures } from './fixtures';
import { idOf, type Placed } from './placed';

/** The labs of the demonstration: two that were really held, quoted, and one to come. */
@Injectable()
export class DemonstrationLabs {
  constructor(
    private readonly labs: LabService,
    private readonly themes: ThemeService,
    private readonly participants: ParticipantService,
    private readonly notes: NoteService,
    private readonly attachments: AttachmentService,
  ) {}

  /** A lab stands behind the one that it follows. `today` is the day on which they are recorded. Answers labs and themes. */
  async insert(
    tx: Transaction,
    { id: planId, languages }: PlanEntity,
    { labs, labPhoto }: Pick<Fixtures, 'labs' | 'labPhoto'>,
    organisations: Placed,
    today: string,
  ): Promise<{ labs: Placed; themes: Placed }> {
    const placed = new Map<string, { id: string }>();
    const placedThemes = new Map<string, { id: string }>();
    for (const { key, themes, participants, notes, photos, followUpOf, coordinatorOrganisation, ...input } of labs) {
      const lab = await this.labs.insert(
        tx,
        { id: planId, languages, today },
        {
          ...input,
          ...(followUpOf ? { followUpOf: idOf(placed, followUpOf) } : {}),
          ...(coordinatorOrganisation ? { coordinatorOrganisation: idOf(organisations, coordinatorOrganisation) } : {}),
        },
      );
      placed.set(key, lab);
      const place = { labId: lab.id, planId, today };
      for (const { key: themeKey, ...theme } of themes) {
        const row = await this.themes.insert(tx, place, theme);
        if (themeKey) placedThemes.set(themeKey, row);
      }
      for (const participant of participants) await this.participants.insert(tx, place, participant);
      for (const note of notes) await this.notes.insert(tx, place, note);
      for (const { fileName, ...said } of photos)
        await this.attachments.insertPhoto(
          tx,
          { ...place, languages },
          { kind: 'photo', visibility: 'public', ...said },
          { ...labPhoto, fileName },
        );
    }
    return { labs: placed, themes: placedThemes };
  }
}
