import { Injectable } from '@nestjs/common';
import type { CommonGround, SharedTheme } from '@symmachia/contracts';
import {
  type Attendance,
  type Backed,
  balanceOfSectors,
  behindNobody,
  missingSectors,
  sectors,
  sectorsOf,
  sharedIdeas,
  sharedThemes,
  verdictOn,
} from '@symmachia/domain';
import { BroughtUpRepository } from './brought-up.repository';
import { setsOf } from './sets-of';

/** The themes and ideas of a plan by the sectors behind them, as of now. */
@Injectable()
export class BroughtUpService {
  constructor(private readonly broughtUp: BroughtUpRepository) {}

  async read(planId: string): Promise<Pick<CommonGround, 'ideas' | 'themes'>> {
    const ideas = await this.broughtUp.ideas(planId);
    const rows = await this.broughtUp.themes(planId);
    const themes = sharedThemes(rows, ideas);
    const attendances = await this.broughtUp.attendances([...new Set(rows.map(({ labId }) => labId))]);
    const byLab = Map.groupBy(attendances, ({ labId }) => labId);
    const list = rows.map(({ id, title, isCommonGround, labId, labTitle }, at): SharedTheme => {
      const theme = themes[at] ?? { id, ideas: 0, merged: 0, organisations: new Map() };
      return {
        id,
        title: JSON.parse(title),
        lab: { id: labId, title: JSON.parse(labTitle) },
        ideas: theme.ideas,
        merged: theme.merged,
        sectors: sectorsOf(theme),
        atTable: atTable(byLab.get(labId) ?? []),
        verdict: verdictOn(theme, Boolean(isCommonGround)),
      };
    });
    return {
      themes: { ...withNobody(themes), list: list.sort(mostSharedFirst) },
      ideas: withNobody(sharedIdeas(ideas)),
    };
  }
}

const withNobody = (all: readonly Backed[]) => ({ ...setsOf(all), nobody: behindNobody(all) });

const atTable = (attendances: readonly Attendance[]) => {
  const missing = missingSectors(balanceOfSectors(attendances));
  return sectors.filter((sector) => !missing.includes(sector));
};

const mostSharedFirst = (one: SharedTheme, other: SharedTheme) =>
  other.sectors.length - one.sectors.length || other.ideas - one.ideas || (one.id < other.id ? -1 : 1);
