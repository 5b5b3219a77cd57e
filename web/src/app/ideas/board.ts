import type { IdeaSummary, LabSummary, ThemeRef } from '@symmachia/contracts';

/** A theme with its ideas; null: what the lab put under no theme. */
export interface BoardColumn {
  readonly theme: ThemeRef | null;
  readonly ideas: readonly IdeaSummary[];
}

/** A lab with its columns; null: ideas that came up at no lab. */
export interface BoardGroup {
  readonly lab: Pick<LabSummary, 'id' | 'title'> | null;
  readonly columns: readonly BoardColumn[];
}

type LabWithThemes = Pick<LabSummary, 'id' | 'title' | 'themes'>;

/**
 * The ideas in columns by theme, under their labs: labs and themes in the order given, those that are not among them (a
 * theme that was withdrawn since) after them, ideas without theme last in their lab, those without lab last of all. Themes
 * nobody put an idea under stand there only where `showsEmpty` says so.
 */
export function boardOf(
  ideas: readonly IdeaSummary[],
  labs: readonly LabWithThemes[],
  showsEmpty: (lab: LabWithThemes) => boolean,
): readonly BoardGroup[] {
  const unlisted = firstOfEach(ideas, ({ lab }) => lab).filter(({ id }) => labs.every((lab) => lab.id !== id));
  const groups = [...labs, ...unlisted.map((lab) => ({ ...lab, themes: [] }))].map((lab) => ({
    lab,
    columns: columnsOf(
      ideas.filter((idea) => idea.lab?.id === lab.id),
      showsEmpty(lab) ? lab.themes : [],
      lab.themes,
    ),
  }));
  const homeless = ideas.filter(({ lab }) => lab === null);
  return [
    ...groups.filter(({ columns }) => columns.length > 0),
    ...(homeless.length ? [{ lab: null, columns: [{ theme: null, ideas: homeless }] }] : []),
  ];
}

function columnsOf(
  ideas: readonly IdeaSummary[],
  always: readonly ThemeRef[],
  order: readonly ThemeRef[],
): readonly BoardColumn[] {
  const used = firstOfEach(ideas, ({ theme }) => theme);
  const isShown = ({ id }: ThemeRef) => [...always, ...used].some((theme) => theme.id === id);
  const themes = [...order.filter(isShown), ...used.filter(({ id }) => order.every((theme) => theme.id !== id))];
  const without = ideas.filter(({ theme }) => theme === null);
  return [
    ...themes.map((theme) => ({ theme, ideas: ideas.filter((idea) => idea.theme?.id === theme.id) })),
    ...(without.length ? [{ theme: null, ideas: without }] : []),
  ];
}

function firstOfEach<T extends { id: string }>(
  ideas: readonly IdeaSummary[],
  of: (idea: IdeaSummary) => T | null,
): readonly T[] {
  const found = new Map<string, T>();
  for (const idea of ideas) {
    const each = of(idea);
    if (each && !found.has(each.id)) found.set(each.id, each);
  }
  return [...found.values()];
}
