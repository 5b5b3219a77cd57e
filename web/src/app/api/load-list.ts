import { Signal, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import type { PageOf } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { Problem, toProblem } from '../problems/problem';
import { Undone } from '../undoing/undone';
import { Api } from './api';
import { HowToLoad } from './load';
import { keepFresh } from './plan-events';

/** A list of the API as far as it has been read. */
export interface LoadedList<T, Page extends PageOf<T> = PageOf<T>> {
  /** The first page, with whatever it says beside its rows. */
  readonly first: Signal<Page | undefined>;
  readonly items: Signal<readonly T[] | undefined>;
  /** Of the whole list, as counted with its first page. */
  readonly total: Signal<number>;
  readonly hasMore: Signal<boolean>;
  readonly loading: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
  reload(): void;
}

interface Read<T, Page> {
  readonly path: string;
  readonly first: Page | undefined;
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** What it was that was read: the same again goes on where it stopped. */
interface Asked {
  readonly times: number;
  readonly language: string | undefined;
}

const largestPage = 200;

/**
 * Reads the first `shown` rows of the list at `path` (after `/api/v1`), page by page; more of the same list go on where it
 * stopped. While only the query changes the old rows stay in sight, so that nothing jumps.
 */
export function loadList<T, Page extends PageOf<T> = PageOf<T>>(
  path: () => string | undefined,
  shown: () => number,
  options: HowToLoad = {},
): LoadedList<T, Page> {
  const api = inject(Api);
  const undone = inject(Undone);
  const words = options.labelled ? inject(Words) : undefined;
  const reloads = signal(0);
  const quiet = signal(false);
  const reload = (quietly: boolean) => {
    quiet.set(quietly);
    reloads.update((count) => count + 1);
  };
  keepFresh(path, options.live ?? false, () => reload(true));
  let held: (Read<T, Page> & Asked) | undefined;

  const reading = resource({
    params: () => {
      const wanted = path();
      const language = words?.language();
      return wanted === undefined
        ? undefined
        : { path: wanted, shown: shown(), times: reloads() + undone.times(), language };
    },
    loader: async ({ params, abortSignal }): Promise<Read<T, Page>> => {
      const goesOn = held?.path === params.path && held.times === params.times && held.language === params.language;
      let read: (Read<T, Page> & Asked) | undefined = goesOn ? held : undefined;
      while (!abortSignal.aborted && (!read || (read.items.length < params.shown && read.nextCursor))) {
        const limit = Math.min(largestPage, params.shown - (read?.items.length ?? 0));
        const page = await api.get<Page>(pagePath(params.path, limit, read?.nextCursor), params.language);
        read = {
          path: params.path,
          times: params.times,
          language: params.language,
          first: read?.first ?? page,
          items: [...(read?.items ?? []), ...page.items],
          total: page.total ?? read?.total ?? page.items.length,
          nextCursor: page.nextCursor,
        };
      }
      if (!abortSignal.aborted) held = read;
      return read ?? { path: params.path, first: undefined, items: [], total: 0, nextCursor: null };
    },
  });

  const value = linkedSignal<
    { fresh: Read<T, Page> | undefined; place: string | undefined },
    Read<T, Page> | undefined
  >({
    source: () => ({ fresh: reading.hasValue() ? reading.value() : undefined, place: place(path()) }),
    computation: ({ fresh, place: wanted }, previous) =>
      fresh ?? (place(previous?.value?.path) === wanted ? previous?.value : undefined),
  });

  /** Whether what is asked for is in sight already, and only read again. */
  const unnoticed = computed(() => {
    const shownNow = value();
    if (!quiet() || !shownNow || shownNow.path !== path()) return false;
    return shownNow.items.length >= shown() || shownNow.nextCursor === null;
  });

  return {
    first: computed(() => value()?.first),
    items: computed(() => value()?.items),
    total: computed(() => value()?.total ?? 0),
    hasMore: computed(() => !!value()?.nextCursor),
    loading: computed(() => reading.isLoading() && !unnoticed()),
    problem: computed(() => {
      const error = reading.error();
      return error && !unnoticed() ? toProblem(error) : undefined;
    }),
    reload: () => reload(false),
  };
}

const place = (path: string | undefined) => path?.split('?')[0];

function pagePath(path: string, limit: number, cursor: string | null | undefined): string {
  const page = new URLSearchParams({ limit: String(limit), ...(cursor ? { cursor } : {}) });
  return `${path}${path.includes('?') ? '&' : '?'}${page.toString()}`;
}
