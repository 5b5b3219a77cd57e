import { Injectable } from '@nestjs/common';
import type { ChangeTheme, CreateTheme, Theme } from '@symmachia/contracts';
import { type Language, reviseTexts, sourceLanguage } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { LabAccess, type VisibleLab } from './lab-access';
import { ThemeEntity } from './theme.entity';
import { ThemeRepository, type ThemeRow } from './theme.repository';
import { insertTheme, type PlaceOfTheme } from './write-theme';

@Injectable()
export class ThemeService {
  constructor(
    private readonly database: Database,
    private readonly labs: LabAccess,
    private readonly themes: ThemeRepository,
  ) {}

  /** In the order in which they were noted; withdrawn ones for those who may bring them back. */
  async ofLab(lab: VisibleLab, me: SignedIn): Promise<Theme[]> {
    const rows = await this.themes.ofLab(lab.id, await this.labs.mayChange(lab, me));
    return rows.map((row) => toTheme(row, lab.plan.languages));
  }

  async read(id: string, me: SignedIn): Promise<Theme> {
    const row = await this.themes.find(id);
    if (!row) throw new Problem('not-found');
    const lab = await this.labs.visible(row.labId, me);
    if (row.isWithdrawn && !(await this.labs.mayChange(lab, me))) throw new Problem('not-found');
    return toTheme(row, lab.plan.languages);
  }

  async create(labId: string, input: CreateTheme, me: SignedIn): Promise<Theme> {
    const { plan } = await this.labs.changeable(labId, me);
    const theme = await this.database.write(authorOf(me), (tx) => this.insert(tx, { labId, planId: plan.id }, input));
    return this.read(theme.id, me);
  }

  async change(id: string, input: ChangeTheme, version: number | null, me: SignedIn): Promise<Theme> {
    const { labId } = await this.read(id, me);
    const { plan } = await this.labs.changeable(labId, me);
    const inPlan = { planId: plan.id };
    await this.database.write(authorOf(me), async (tx) => {
      const theme = await tx.find(ThemeEntity, { id });
      if (!theme) throw new Problem('not-found');
      requireVersion(theme, version);
      const fields = revisedTheme(theme, input, plan.languages);
      await tx.update(ThemeEntity, theme, fields, { before: inPlan, after: inPlan });
    });
    return this.read(id, me);
  }

  /** Also the way in for the demonstration. */
  insert(tx: Transaction, place: PlaceOfTheme, input: CreateTheme): Promise<ThemeEntity> {
    return insertTheme(tx, place, input);
  }
}

function revisedTheme(theme: ThemeEntity, input: ChangeTheme, languages: readonly Language[]): Partial<ThemeEntity> {
  const texts = reviseTexts(['title', 'description', 'why'], theme, input, languages);
  if (Object.keys(texts.title).length === 0) throw fieldProblem('/title', 'required');
  return {
    ...texts,
    isCommonGround: input.isCommonGround ?? theme.isCommonGround,
    isWithdrawn: input.isWithdrawn ?? theme.isWithdrawn,
  };
}

function toTheme(row: ThemeRow, languages: readonly Language[]): Theme {
  const title = JSON.parse(row.title);
  return {
    ...row,
    title,
    description: JSON.parse(row.description),
    isCommonGround: Boolean(row.isCommonGround),
    why: JSON.parse(row.why),
    isWithdrawn: Boolean(row.isWithdrawn),
    sourceLanguage: sourceLanguage(title, languages),
    outdated: JSON.parse(row.outdated),
  };
}
