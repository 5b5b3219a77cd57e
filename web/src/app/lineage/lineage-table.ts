import type { Lineage } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { ChartCell, ChartTable } from '@symmachia/ui/charts';
import { LineageLinks } from './lineage-links';
import { LineageNames } from './lineage-names';

const columns = ['idea', 'lab', 'theme', 'livesOnIn', 'fate', 'action', 'relation', 'standing'] as const;
const wide: readonly string[] = ['idea', 'lab', 'theme', 'action'];

/** Every way from a lab to delivery, one a row: also where the drawing bundles them. */
export function tableOf(
  { strands }: Lineage,
  {
    plan,
    names,
    links,
    words,
    formats,
  }: { plan: string; names: LineageNames; links: LineageLinks; words: Words; formats: Formats },
): ChartTable {
  /** A plan has thousands of rows of the same labs, themes and ideas. */
  const cells = new Map<string, ChartCell>();
  const cell = (id: string | null, label: (id: string) => string, link: (id: string) => ChartLink): ChartCell => {
    if (id === null) return '';
    const known = cells.get(id);
    if (known) return known;
    const text = label(id);
    const fresh = { value: text, text, link: link(id) };
    cells.set(id, fresh);
    return fresh;
  };
  const titled = (id: string | null, link: (id: string) => ChartLink) =>
    cell(id, (each) => names.title(each).label, link);
  return {
    columns: [
      ...columns.map((column) => ({ label: words.t(`lineage.column.${column}`), wide: wide.includes(column) })),
      ...['progress', 'part'].map((column) => ({ label: words.t(`lineage.column.${column}`), numeric: true })),
    ],
    rows: strands.map(({ labId, themeId, ideaId, survivorId, fate, actionId, relation, end, parts }) => {
      const progress = actionId === null ? null : names.progress(actionId);
      return [
        titled(ideaId, links.idea),
        titled(labId, links.lab),
        titled(themeId, (theme) => links.ideas(plan, { theme })),
        titled(survivorId === ideaId ? null : survivorId, links.idea),
        words.of('ideaStatus', fate),
        cell(actionId, (each) => names.action(each).label, links.action),
        relation === null ? '' : words.of('ideaRelation', relation),
        end === null ? '' : names.end(end),
        { value: progress, text: progress === null ? '–' : formats.percent(progress, 2, 2) },
        { value: parts / 100, text: formats.fixed(parts / 100, 2) },
      ];
    }),
  };
}

type ChartLink = Exclude<ChartCell, string>['link'];
