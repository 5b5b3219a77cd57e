import type { Lineage } from '@symmachia/contracts';
import { FlowNode, I18nText, Language, deliveryEnds, inLanguage, wholeIdea } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';

/** A name in the reader's language, or in another, which it then says. */
export interface Name {
  readonly label: string;
  readonly labelLanguage?: string | undefined;
}

/** How what ideas pass is called. */
export class LineageNames {
  private readonly titles: ReadonlyMap<string, I18nText>;
  private readonly actions: ReadonlyMap<string, Lineage['actions'][number]>;

  constructor(
    private readonly lineage: Lineage,
    private readonly languages: readonly Language[],
    private readonly words: Words,
    private readonly formats: Formats,
  ) {
    const { labs, themes, ideas, actions } = lineage;
    this.titles = new Map([...labs, ...themes, ...ideas].map(({ id, title }) => [id, title]));
    this.actions = new Map(actions.map((action) => [action.id, action]));
  }

  /** Of a lab among the others; what came from none is the last. */
  placeOf(lab: string): number {
    const { labs } = this.lineage;
    const place = labs.findIndex(({ id }) => id === lab);
    return place < 0 ? labs.length : place;
  }

  title(id: string | null): Name {
    return id === null ? { label: '' } : this.in(this.titles.get(id));
  }

  action(id: string): Name {
    const action = this.actions.get(id);
    const { label, labelLanguage } = this.in(action?.title);
    return { label: `${action?.code ?? ''} ${label}`.trim(), labelLanguage };
  }

  /** Of an action that counts, how far it is. */
  progress(id: string): number | null {
    return this.actions.get(id)?.delivery?.progress ?? null;
  }

  /** How an action stands, by the colour or the reason that it is counted under. */
  end(end: string): string {
    return this.words.of(isColour(end) ? 'rag' : 'lineageEnd', end);
  }

  /** Ideas and parts of ideas, `12`, `0.5`. */
  ideas(parts: number): string {
    return this.formats.number(parts / wholeIdea, 2);
  }

  node({ key, layer, ideas, actions }: FlowNode): Name {
    const [kind = '', id = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    const { t } = this.words;
    if (kind === 'fate') return { label: t(`lineage.fate.${id}`, { layer }) };
    if (kind === 'delivery') return { label: this.end(id) };
    if (id.startsWith('all')) return { label: t(`lineage.bundle.${kind}`, { ideas: ideas.size, count: actions.size }) };
    if (id.startsWith('none')) return { label: t(`lineage.none.${kind}`) };
    return kind === 'action' ? this.action(id) : this.title(id);
  }

  private in(text: I18nText | undefined): Name {
    const reader = this.words.language();
    const { text: label, language } = inLanguage(text ?? {}, reader, this.languages);
    return { label, labelLanguage: language === reader ? undefined : language };
  }
}

/** Whether an action that ends here counts, and so has a colour. */
export const isColour = (end: string): end is 'blue' | 'green' | 'amber' | 'red' | 'grey' =>
  deliveryEnds.some((known) => known === end) && !['not_counting', 'cancelled', 'merged'].includes(end);
