import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import type { CommonGround, SharedTheme } from '@symmachia/contracts';
import type { Sector } from '@symmachia/domain';
import { Words, provideLanguage } from '@symmachia/ui';
import { of } from 'rxjs';
import { FieldsCard } from './fields-card';
import { GrowthCard } from './growth-card';
import { SectorSetsCard } from './sector-sets-card';
import { SharedWork } from './shared-work';
import { ThemesCard } from './themes-card';
import { TogetherCard } from './together-card';

const all: Sector[] = ['public', 'private', 'third_sector'];
const sets = (three: number, one: number) => ({
  ...{ total: three + one, cross: three, share: 50 },
  sets: [
    { sectors: all, count: three },
    { sectors: ['public' as const], count: one },
  ],
});
const theme = (id: string, more: Partial<SharedTheme>): SharedTheme => ({
  ...{ id, title: { en: id }, lab: { id: 'lab', title: { en: 'Lab' } }, ideas: 1, merged: 0 },
  ...{ sectors: all, atTable: all, verdict: 'both' },
  ...more,
});
const organisation = (id: string, sector: Sector) => ({ id, name: { en: id }, shortName: null, sector });

const ground = {
  themes: { ...sets(1, 1), nobody: 1, list: [] },
  ideas: { ...sets(3, 2), nobody: 4 },
  actions: sets(5, 6),
  commitments: sets(7, 8),
  organisations: [
    organisation('club', 'third_sector'),
    organisation('firm', 'private'),
    organisation('town', 'public'),
  ],
  collaborations: {
    ...{ total: 2, fresh: 1, since: null, organisations: 3, shown: ['firm', 'club', 'town'] },
    pairs: [
      { one: 'firm', other: 'town', actions: 3, commitments: 1, isNew: false },
      { one: 'club', other: 'firm', actions: 1, commitments: 0, isNew: true },
    ],
  },
} as unknown as CommonGround;

describe('common ground on screen', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = () => undefined;
    globalThis.ResizeObserver ??= class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    };
  });
  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideLanguage(),
        provideRouter([]),
        SharedWork,
        { provide: ActivatedRoute, useValue: { queryParamMap: of(convertToParamMap({})) } },
      ],
    });
    await TestBed.inject(Words).speak('en');
  });

  const rowsOf = (element: HTMLElement) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    );
  const linksOf = (element: HTMLElement) =>
    [...element.querySelectorAll('td a')].map((link) => link.getAttribute('href'));
  const shown = async <Card>(card: new () => Card, inputs: Record<string, unknown>) => {
    const fixture = TestBed.createComponent(card);
    for (const [name, value] of Object.entries({ plan: 'plan', ...inputs })) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  it('tells themes, ideas, actions and commitments side by side, and what nobody stands behind', async () => {
    const element = await shown(SectorSetsCard, { ground });
    expect(rowsOf(element)).toEqual([
      ['All three sectors', '1', '3', '5', '7'],
      ['Public alone', '1', '2', '6', '8'],
      ['Nobody named', '1', '4', '0', '0'],
    ]);
    expect(linksOf(element)).toContain('/en/plans/plan/ideas?behind=public,private,third_sector');
    expect(linksOf(element)).toContain('/en/plans/plan/ideas?behind=none');
    expect(linksOf(element)).toContain('/en/plans/plan/common-ground?behind=none');
  });

  it('of a locked period has neither themes nor ideas, and leads to those of now', async () => {
    const element = await shown(SectorSetsCard, { ground: { ...ground, themes: null, ideas: null } });
    expect(rowsOf(element)).toEqual([
      ['All three sectors', '5', '7'],
      ['Public alone', '6', '8'],
    ]);
    expect(element.textContent).toContain('a locked period does not keep them');
  });

  it.each([
    ['en', '1 theme is called common ground by its lab; no idea tells yet who stands behind it'],
    ['el', '1 θέμα χαρακτηρίζεται κοινή συνισταμένη από το εργαστήριό του· καμία ιδέα δεν δείχνει ακόμη'],
    ['sv', '1 tema kallas minsta gemensamma nämnare av sitt labb; ingen idé visar ännu'],
  ] as const)('says in %s of a marked theme without any idea that no idea tells yet', async (language, finding) => {
    await TestBed.inject(Words).speak(language);
    const list = [theme('Contract', { verdict: 'undecided', sectors: [], ideas: 0 })];
    const element = await shown(ThemesCard, { themes: { ...ground.themes, list } });
    expect(element.querySelector('figcaption')?.textContent).toContain(finding);
  });

  it('says where a lab and the ideas of its theme differ, and shows the themes of one set of sectors', async () => {
    const list = [
      theme('Daring', { verdict: 'ideas_only' }),
      theme('Diversity', { verdict: 'lab_only', sectors: ['public'], merged: 2 }),
      theme('Contract', { verdict: 'undecided', sectors: [], ideas: 0 }),
    ];
    const themes = { ...ground.themes, list };
    const element = await shown(ThemesCard, { themes });
    expect(element.querySelector('figcaption')?.textContent).toContain(
      '2 themes are called common ground by their labs; all three sectors stand behind the ideas of none of them. All three also stand behind 1 theme that no lab calls so',
    );
    expect(rowsOf(element).map((row) => row.at(-1))).toEqual([
      'By its ideas; its lab does not call it so',
      'By the lab; behind its ideas is missing: Private sector and Third sector',
      'By the lab; no idea yet to tell by',
    ]);
    expect(rowsOf(await shown(ThemesCard, { themes, behind: 'public' }))).toHaveLength(1);
    expect(rowsOf(await shown(ThemesCard, { themes, behind: 'none' }))).toHaveLength(1);
  });

  it('says of the largest set of sectors that another is as large, and not that it is larger', async () => {
    const element = await shown(SectorSetsCard, { ground: { ...ground, actions: sets(5, 5) } });
    expect(element.querySelector('figcaption')?.textContent).toContain(
      '5 actions rest on all three sectors; as many on another set',
    );
  });

  it('leads from a field to what counts in it, from one that nobody works in too, and says what is in none', async () => {
    const cell = (targetGroup: string, actions: number) => ({ pillar: 'p', targetGroup, actions, sectors: [] });
    const fields = {
      pillars: [{ key: 'p', label: 'Skills' }],
      targetGroups: ['citizens', 'education'].map((key) => ({ key, label: key })),
      outside: 2,
      cells: [cell('citizens', 3), cell('education', 0)],
    };
    const element = await shown(FieldsCard, { ground: { ...ground, fields } });
    expect(linksOf(element)).toEqual(
      ['citizens', 'education'].map((group) => `/en/plans/plan/actions?pillar=p&targetGroup=${group}&behind=any`),
    );
    expect(element.textContent).toContain('2 actions have no pillar or no target group and are in none');
  });

  it('leads from each point of growth to the actions of then, and to the common ground of then', async () => {
    const period = { id: 'june', label: 'June', startDate: '2026-06-01', endDate: '2026-06-30', status: 'locked' };
    const growth = [
      { period, snapshot: true, date: '2026-06-30', actions: { total: 4, cross: 1, share: 25 } },
      { period: null, snapshot: false, date: '2026-07-10', actions: { total: 5, cross: 2, share: 40 } },
    ];
    const element = await shown(GrowthCard, { ground: { ...ground, growth }, asTable: true });
    expect([...element.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'))).toEqual([
      '/en/plans/plan/common-ground?period=june',
      '/en/plans/plan/actions?behind=any&period=june',
      '/en/plans/plan/actions?behind=several&period=june',
      '/en/plans/plan/actions?behind=any',
      '/en/plans/plan/actions?behind=several',
    ]);
  });

  it('says beside the map and beside its table how many organisations and pairs are left out', async () => {
    const collaborations = { ...ground.collaborations, organisations: 90, total: 1200 };
    for (const asTable of [false, true]) {
      const element = await shown(TogetherCard, { ground: { ...ground, collaborations }, asTable });
      expect(element.textContent).toContain('of 90, by sector, and the 2 of 1,200 pairs that they form');
    }
  });

  it('maps who works with whom by sector, the same from either side, and each number leads somewhere', async () => {
    const element = await shown(TogetherCard, { ground });
    expect(rowsOf(element)).toEqual([
      ['Public sector'],
      ['town', '', '3', 'no action'],
      ['Private sector'],
      ['firm', '3', '', '1 +new'],
      ['Third sector'],
      ['club', 'no action', '1 +new', ''],
    ]);
    expect(linksOf(element)).toHaveLength(4);
    expect(linksOf(element)[0]).toBe('/en/plans/plan/actions?together=firm,town');
  });
});
