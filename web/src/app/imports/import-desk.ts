import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { ImportBatch, ImportKind } from '@symmachia/contracts';
import { InterfaceLanguage } from '@symmachia/i18n';
import { Words } from '@symmachia/ui';
import {
  EMPTY,
  Observable,
  Subject,
  catchError,
  concatMap,
  debounceTime,
  firstValueFrom,
  lastValueFrom,
  of,
  retry,
  switchMap,
  takeWhile,
  tap,
  timer,
} from 'rxjs';
import { Problem, toProblem } from '../problems/problem';
import { SessionStore } from '../session/session-store';
import { ImportsApi, Upload } from './imports-api';
import { Reading, carriedOver, isReadAs, readingOf, sameHeaders } from './reading';

interface Shown {
  readonly batch: ImportBatch;
  /** The language that the rows' messages are in. */
  readonly language: InterfaceLanguage;
}

const quietMilliseconds = 400;
const pollMilliseconds = 1000;

/**
 * The import under way: the file as long as the browser has it, how it is to be read, and what the server made of it. Lives
 * beyond its pages, so that one can leave and come back, and goes with the person who signs out.
 */
@Injectable({ providedIn: 'root' })
export class ImportDesk {
  private readonly api = inject(ImportsApi);
  private readonly words = inject(Words);
  private plan = '';
  private readonly file = signal<File | undefined>(undefined);
  private readonly shown = signal<Shown | undefined>(undefined);
  private readonly wanted = signal<Reading | undefined>(undefined);
  private readonly sending = signal<number | undefined>(undefined);
  private readonly rereading = signal(false);
  private readonly failedToLoad = signal<Problem | undefined>(undefined);
  private readonly failedToRead = signal<Problem | undefined>(undefined);
  private readonly failedToAct = signal<Problem | undefined>(undefined);
  private readonly changes = new Subject<Reading>();
  private following: string | undefined;
  /** The file that the headers on the screen come from. */
  private readFrom: File | undefined;

  readonly batch = computed(() => this.shown()?.batch);
  /** What the screen says, ahead of the preview while that is being updated. */
  readonly reading = this.wanted.asReadonly();
  /** How much of a first upload is through, 0 to 1; undefined while none is. */
  readonly upload = this.sending.asReadonly();
  readonly updating = this.rereading.asReadonly();
  readonly loadProblem = this.failedToLoad.asReadonly();
  readonly readProblem = this.failedToRead.asReadonly();
  readonly actProblem = this.failedToAct.asReadonly();
  /** Another reading is wanted, but the browser no longer has the file. */
  readonly needsFile = computed(() => {
    const [batch, reading] = [this.batch(), this.wanted()];
    return !this.file() && !!batch && !!reading && batch.state === 'previewed' && !isReadAs(batch, reading);
  });

  constructor() {
    const session = inject(SessionStore);
    effect(() => {
      if (!session.user()) untracked(() => this.clear());
    });
    this.changes
      .pipe(
        debounceTime(quietMilliseconds),
        switchMap((reading) =>
          this.readAgain(reading).pipe(
            catchError((error: unknown) => {
              this.failedToRead.set(toProblem(error));
              this.rereading.set(false);
              return EMPTY;
            }),
          ),
        ),
      )
      .subscribe();
  }

  /** Sends a file to be read for the first time. Rejects with a Problem; resolves undefined when another one was begun. */
  async begin(plan: string, kind: ImportKind, file: File): Promise<ImportBatch | undefined> {
    const language = this.words.language();
    this.sending.set(0);
    try {
      const last = await lastValueFrom(this.watchUpload(this.api.preview(plan, kind, file)), {
        defaultValue: undefined,
      });
      if (!last || !('batch' in last)) return undefined;
      this.plan = plan;
      this.clear();
      this.file.set(file);
      this.readFrom = file;
      this.take(last.batch, language);
      this.wanted.set(readingOf(last.batch));
      return last.batch;
    } catch (error) {
      throw toProblem(error);
    } finally {
      this.sending.set(undefined);
    }
  }

  /** Puts an import on the desk, fetched unless it lies there already in the reader's language. */
  async show(plan: string, id: string, language: InterfaceLanguage): Promise<void> {
    const there = this.shown();
    this.plan = plan;
    if (there?.batch.id !== id) this.clear();
    else if (there.language === language) return this.follow();
    try {
      const batch = await firstValueFrom(this.api.read(id));
      if (this.shown() && this.batch()?.id !== id) return;
      this.take(batch);
      if (!this.wanted()) this.wanted.set(readingOf(batch));
      this.failedToLoad.set(undefined);
      this.follow();
    } catch (error) {
      this.failedToLoad.set(toProblem(error));
    }
  }

  /** Everything that is changed on the screen comes here; the preview follows by itself. */
  readAs(reading: Reading) {
    this.wanted.set(reading);
    this.failedToRead.set(undefined);
    if (!this.file()) return;
    this.rereading.set(true);
    this.changes.next(reading);
  }

  /** The file again, after the browser lost it. */
  chooseAgain(file: File) {
    this.file.set(file);
    const reading = this.wanted();
    if (reading) this.readAs(reading);
  }

  async apply(skipErrors: boolean): Promise<void> {
    const id = this.batch()?.id;
    if (id) await this.act(this.api.apply(id, skipErrors));
    this.follow();
  }

  async undo(): Promise<void> {
    const id = this.batch()?.id;
    if (id) await this.act(this.api.undo(id));
  }

  private async act(request: Observable<ImportBatch>) {
    this.failedToAct.set(undefined);
    try {
      this.take(await firstValueFrom(request));
    } catch (error) {
      this.failedToAct.set(toProblem(error));
    }
  }

  /** Text that is decoded or split anew has other headers: it is guessed first, then what a person said is put upon it. */
  private readAgain(reading: Reading): Observable<unknown> {
    const [file, batch] = [this.file(), this.batch()];
    if (!file || !batch) return EMPTY;
    const settle = this.settling(batch.id, file);
    if (sameHeaders(batch, reading) && file === this.readFrom) {
      return this.api.preview(this.plan, batch.kind, file, { reading }).pipe(tap((upload) => settle(upload, reading)));
    }
    const { encoding, separator, language } = reading;
    return this.api.preview(this.plan, batch.kind, file, { encoding, separator, language }).pipe(
      concatMap((upload) => {
        if (!('batch' in upload)) return EMPTY;
        const carried = carriedOver(reading, upload.batch);
        if (isReadAs(upload.batch, carried)) return of(settle(upload, carried));
        const again = this.api.preview(this.plan, batch.kind, file, { reading: carried });
        return again.pipe(tap((second) => settle(second, carried)));
      }),
    );
  }

  /** Takes over what was read, unless another import has come on the desk in the meantime. */
  private settling(replaced: string, file: File) {
    const language = this.words.language();
    return (upload: Upload, reading: Reading) => {
      if (!('batch' in upload) || this.batch()?.id !== replaced) return;
      this.take(upload.batch, language);
      this.readFrom = file;
      this.wanted.set(reading);
      this.rereading.set(false);
    };
  }

  /** While the server applies the import, asks how far it is. A short break of the network is waited out. */
  private follow() {
    const batch = this.batch();
    if (batch?.state !== 'applying' || this.following === batch.id) return;
    this.following = batch.id;
    timer(pollMilliseconds, pollMilliseconds)
      .pipe(
        concatMap(() => this.api.read(batch.id).pipe(retry({ count: 5, delay: pollMilliseconds }))),
        takeWhile((now) => now.state === 'applying' && this.batch()?.id === now.id, true),
      )
      .subscribe({
        next: (now) => this.batch()?.id === now.id && this.take(now),
        error: (error: unknown) => this.failedToAct.set(toProblem(error)),
      })
      .add(() => (this.following = undefined));
  }

  private watchUpload(uploads: Observable<Upload>): Observable<Upload> {
    return uploads.pipe(tap((upload) => this.sending.set('part' in upload ? upload.part : 1)));
  }

  private take(batch: ImportBatch, language = this.words.language()) {
    this.shown.set({ batch, language });
  }

  private clear() {
    this.shown.set(undefined);
    this.wanted.set(undefined);
    this.file.set(undefined);
    this.readFrom = undefined;
    this.rereading.set(false);
    for (const problem of [this.failedToLoad, this.failedToRead, this.failedToAct]) problem.set(undefined);
  }
}
