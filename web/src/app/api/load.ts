import { httpResource } from '@angular/common/http';
import { Signal, computed, inject, linkedSignal, signal } from '@angular/core';
import { Words } from '@symmachia/ui';
import { Problem, toProblem } from '../problems/problem';
import { Undone } from '../undoing/undone';
import { apiBase } from './api';
import { Live, keepFresh } from './plan-events';

/** Something the API holds: the last value read, whether a newer one is on its way, and what went wrong. */
export interface Loaded<T> {
  readonly value: Signal<T | undefined>;
  readonly loading: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
  reload(): void;
}

export interface HowToLoad {
  /** The answer holds words in the reader's language, and is read again when it changes. */
  readonly labelled?: boolean;
  /** Read again, out of sight, whenever the plan changes. */
  readonly live?: Live;
}

const withoutQuery = (path: string | undefined) => path?.split('?')[0];

/**
 * Reads `path` (after `/api/v1`) whenever it changes; undefined reads nothing. While only the query changes the old value stays
 * in sight, so that nothing jumps.
 */
export function load<T>(path: () => string | undefined, options: HowToLoad = {}): Loaded<T> {
  const words = inject(Words);
  const undone = inject(Undone);
  const resource = httpResource<T>(
    () => {
      const wanted = path();
      undone.times();
      if (wanted === undefined) return undefined;
      return { url: apiBase + wanted, headers: options.labelled ? { 'Accept-Language': words.language() } : undefined };
    },
    options.live ? { equal: sameJson } : {},
  );
  const quiet = signal(false);
  const reload = (quietly: boolean) => {
    quiet.set(quietly);
    resource.reload();
  };
  keepFresh(path, options.live ?? false, () => reload(true));
  const value = linkedSignal<
    { fresh: T | undefined; place: string | undefined },
    { shown: T | undefined; place: string | undefined }
  >({
    source: () => ({ fresh: resource.hasValue() ? resource.value() : undefined, place: withoutQuery(path()) }),
    computation: ({ fresh, place }, previous) => ({
      shown: fresh ?? (previous?.value.place === place ? previous?.value.shown : undefined),
      place,
    }),
  });
  return {
    value: computed(() => value().shown),
    loading: computed(() => resource.isLoading() && !(quiet() && resource.status() === 'reloading')),
    problem: computed(() => {
      const error = resource.error();
      return error && !(quiet() && value().shown !== undefined) ? toProblem(error) : undefined;
    }),
    reload: () => reload(false),
  };
}

/** What did not change is not drawn anew. */
const sameJson = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** `?a=1&b=2` of what is set, in a fixed order; nothing for an empty query. */
export function query(parameters: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const set = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (!set.length) return '';
  return `?${new URLSearchParams(set.map(([key, value]): [string, string] => [key, String(value)])).toString()}`;
}
