import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export const apiBase = '/api/v1';

/** Writes to the API; a failure rejects with a Problem. Paths begin after `/api/v1`. For reads see `load`. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);

  /** With a language where the answer holds words in it. */
  get<T>(path: string, language?: string): Promise<T> {
    const headers = language === undefined ? undefined : new HttpHeaders({ 'Accept-Language': language });
    return firstValueFrom(this.http.get<T>(apiBase + path, { headers }));
  }

  post<T>(path: string, body: unknown = null): Promise<T> {
    return firstValueFrom(this.http.post<T>(apiBase + path, body));
  }

  /** Takes a step with what is there, from the version that was read; 412 `edit-conflict` when it is no longer the newest. */
  step<T>(path: string, version: number, body: object | null = null): Promise<T> {
    return firstValueFrom(this.http.post<T>(apiBase + path, body, { headers: ifMatch(version) }));
  }

  /** A JSON merge patch of the version that was read; 412 `edit-conflict` when it is no longer the newest. */
  patch<T>(path: string, version: number, change: unknown): Promise<T> {
    const headers = new HttpHeaders({ 'If-Match': `"${version}"`, 'Content-Type': 'application/merge-patch+json' });
    return firstValueFrom(this.http.patch<T>(apiBase + path, change, { headers }));
  }

  /** With a version, 412 `edit-conflict` when it is no longer the newest; 0 when there is none yet. */
  put<T>(path: string, body: unknown, version?: number): Promise<T> {
    const headers = version === undefined ? undefined : ifMatch(version);
    return firstValueFrom(this.http.put<T>(apiBase + path, body, { headers }));
  }

  async delete(path: string): Promise<void> {
    await firstValueFrom(this.http.delete(apiBase + path));
  }
}

const ifMatch = (version: number) => new HttpHeaders({ 'If-Match': `"${version}"` });
