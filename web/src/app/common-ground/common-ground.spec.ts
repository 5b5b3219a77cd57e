import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import type { CommonGround, SharedTheme } from '@symmachia/contracts';
import type { Sector } from '@symmachia/domain';
import { Words, provideLanguage } from '@symmachia/ui';
import { of } from 'rxjs';
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
