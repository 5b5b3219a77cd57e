import { HttpClient, HttpEvent, HttpEventType, HttpHeaders, HttpRequest, HttpXhrBackend } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ImportBatch, ImportKind } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { Observable, catchError, filter, map, throwError } from 'rxjs';
import { apiBase } from '../api/api';
import { Intentions } from '../api/intentions';
import { Patience } from '../connection/patience';
import { toProblem } from '../problems/problem';
import { SignedOut } from '../session/signed-out';
import { Reading, mappingOf } from './reading';

type As = Partial<Pick<Reading, 'encoding' | 'separator' | 'language'>>;

/** On its way (`part` of 1), then read. */
export type Upload = { readonly part: number } | { readonly batch: ImportBatch };

@Injectable({ providedIn: 'root' })
export class ImportsApi {
  private readonly http = inject(HttpClient);
  /** Only this one tells how much of an upload is through. */
  private readonly uploads = inject(HttpXhrBackend);
  private readonly words = inject(Words);
  private readonly intentions = inject(Intentions);
  private readonly patience = inject(Patience);
  private readonly signedOut = inject(SignedOut);

  /** A dry run: guessed throughout, else decoded and split as said, else read as said in everything. */
  preview(plan: string, kind: ImportKind, file: File, as: As | { reading: Reading } = {}): Observable<Upload> {
    const form = new FormData();
    form.set('kind', kind);
    form.set('dryRun', 'true');
    const { encoding, separator, language } = 'reading' in as ? as.reading : as;
    if (encoding) form.set('encoding', encoding);
    if (separator) form.set('separator', separator);
    if (language) form.set('language', language);
    if ('reading' in as) form.set('mapping', JSON.stringify(mappingOf(as.reading)));
    form.set('file', file, file.name);
    return this.send(new HttpRequest('POST', `${apiBase}/plans/${plan}/imports`, form, this.options()));
  }

  read(id: string): Observable<ImportBatch> {
    return this.http.get<ImportBatch>(`${apiBase}/imports/${id}`);
  }

  /** Answers at once; `applying` until the server is through. */
  apply(id: string, skipErrors: boolean): Observable<ImportBatch> {
    const headers = new HttpHeaders({ Prefer: 'respond-async' });
    return this.http.post<ImportBatch>(`${apiBase}/imports/${id}/apply${skipErrors ? '?skipErrors=true' : ''}`, null, {
      headers,
    });
  }

  undo(id: string): Observable<ImportBatch> {
    return this.http.post<ImportBatch>(`${apiBase}/imports/${id}/undo`, null);
  }

  private options() {
    const headers = new HttpHeaders({ 'Accept-Language': this.words.language(), Accept: 'application/json' });
    return { headers, reportProgress: true };
  }

  private send(request: HttpRequest<FormData>): Observable<Upload> {
    return this.intentions
      .named(request, (named) => this.patience.through(named, (sent) => this.uploads.handle(sent)))
      .pipe(
        map((event: HttpEvent<unknown>) => uploadOf(event)),
        filter((upload) => upload !== undefined),
        catchError((error: unknown) => {
          const problem = toProblem(error);
          if (problem.code === 'not-signed-in') this.signedOut.noticed();
          return throwError(() => problem);
        }),
      );
  }
}

function uploadOf(event: HttpEvent<unknown>): Upload | undefined {
  if (event.type === HttpEventType.UploadProgress) return { part: event.total ? event.loaded / event.total : 0 };
  return event.type === HttpEventType.Response && isBatch(event.body) ? { batch: event.body } : undefined;
}

function isBatch(body: unknown): body is ImportBatch {
  return typeof body === 'object' && body !== null && 'counts' in body && 'rows' in body;
}
