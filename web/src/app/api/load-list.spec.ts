import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LoadedList, loadList } from './load-list';

describe('a long list', () => {
  const path = signal('/plans/a/actions?sort=code');
  const shown = signal(2);
  let list: LoadedList<number>;
  let http: HttpTestingController;

  beforeEach(() => {
    path.set('/plans/a/actions?sort=code');
    shown.set(2);
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    list = TestBed.runInInjectionContext(() => loadList<number>(path, shown));
  });

  async function answer(url: string, items: number[], nextCursor: string | null, total?: number) {
    TestBed.tick();
    http.expectOne(`/api/v1${url}`).flush({ items, nextCursor, total });
    await new Promise((settled) => setTimeout(settled));
    TestBed.tick();
  }

  it('shows the first rows and how many there are in all', async () => {
    await answer('/plans/a/actions?sort=code&limit=2', [1, 2], 'c', 3);
    expect([list.items(), list.total(), list.hasMore()]).toEqual([[1, 2], 3, true]);
  });

  it('goes on where it stopped, and keeps the count of the first page', async () => {
    await answer('/plans/a/actions?sort=code&limit=2', [1, 2], 'c', 3);
    shown.set(4);
    await answer('/plans/a/actions?sort=code&limit=2&cursor=c', [3], null);
    expect([list.items(), list.total(), list.hasMore()]).toEqual([[1, 2, 3], 3, false]);
  });

  it('begins anew when it is sorted otherwise, the old rows in sight until the new ones are there', async () => {
    await answer('/plans/a/actions?sort=code&limit=2', [1, 2], 'c', 3);
    expect(list.items()).toEqual([1, 2]);
    path.set('/plans/a/actions?sort=-code');
    TestBed.tick();
    expect(list.items()).toEqual([1, 2]);
    await answer('/plans/a/actions?sort=-code&limit=2', [3, 2], 'd', 3);
    expect(list.items()).toEqual([3, 2]);
  });

  it('never shows the rows of one plan as those of another', async () => {
    await answer('/plans/a/actions?sort=code&limit=2', [1, 2], 'c', 3);
    expect(list.items()).toEqual([1, 2]);
    path.set('/plans/b/actions?sort=code');
    TestBed.tick();
    expect(list.items()).toBeUndefined();
  });
});
