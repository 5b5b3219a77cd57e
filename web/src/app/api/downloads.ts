import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Words, saveFile } from '@symmachia/ui';
import { firstValueFrom } from 'rxjs';
import { apiBase } from './api';

/** Files of the API, in the reader's language and kept under the name that it gives them; a failure rejects with a Problem. */
@Injectable({ providedIn: 'root' })
export class Downloads {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);

  async keep(path: string): Promise<void> {
    const headers = { 'Accept-Language': this.words.language() };
    const answer = await firstValueFrom(
      this.http.get(apiBase + path, { headers, observe: 'response', responseType: 'blob' }),
    ).catch(readable);
    const [, name = ''] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    if (answer.body) saveFile(answer.body, name, this.document);
  }
}

/** Of a refused file the problem, too, comes as a file. */
async function readable(failure: unknown): Promise<never> {
  if (!(failure instanceof HttpErrorResponse) || !(failure.error instanceof Blob)) throw failure;
  const { status, headers } = failure;
  throw new HttpErrorResponse({ status, headers, error: await failure.error.text() });
}
