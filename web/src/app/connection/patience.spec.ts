import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Words, provideLanguage } from '@symmachia/ui';
import { problemInterceptor } from '../problems/problem-interceptor';
import { UnsavedInput } from '../problems/unsaved-input';
import { SignedOut } from '../session/signed-out';
import { Connection } from './connection';
import { patientInterceptor } from './patience';

const path = '/api/v1/plans';
const body = (code: string) => ({ type: `urn:${code}`, title: code, status: 0, code });

describe('a request that cannot get through', () => {
  let http: HttpTestingController;
  let connection: Connection;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([problemInterceptor, patientInterceptor])),
        provideHttpClientTesting(),
        provideLanguage(),
        provideRouter([]),
      ],
    });
    await TestBed.inject(Words).speak('en');
    http = TestBed.inject(HttpTestingController);
    connection = TestBed.inject(Connection);
  });

  const loseNetwork = () => http.expectOne(path).error(new ProgressEvent('error'), { status: 0 });

  /** What became of a request, as far as it has come. */
  function outcomeOf(method: 'GET' | 'POST', headers: Record<string, string> = {}) {
    const outcome: { value?: unknown; code?: string } = {};
    TestBed.inject(HttpClient)
      .request(method, path, { body: method === 'POST' ? {} : undefined, headers })
      .subscribe({
        next: (value) => (outcome.value = value),
        error: ({ code }: { code: string }) => (outcome.code = code),
      });
    return outcome;
  }

  async function comeBack() {
    const looking = connection.look();
    http.expectOne('/api/v1/health').flush({ status: 'ok' });
    await looking;
  }

  it('is said to be without a connection, and goes on when there is one again', async () => {
    const outcome = outcomeOf('GET');
    loseNetwork();
    expect(connection.lost()).toBe(true);
    expect(outcome).toEqual({});
    await comeBack();
    http.expectOne(path).flush('read');
    expect(connection.lost()).toBe(false);
    expect(outcome).toEqual({ value: 'read' });
  });

  it('a write is held, and sent again with the same key, so that it has one effect', async () => {
    const outcome = outcomeOf('POST', { 'Idempotency-Key': 'once' });
    loseNetwork();
    expect(connection.holdsWrites()).toBe(true);
    await comeBack();
    const again = http.expectOne(path);
    expect(again.request.headers.get('Idempotency-Key')).toBe('once');
    again.flush('written');
    expect(outcome).toEqual({ value: 'written' });
    expect(connection.holdsWrites()).toBe(false);
  });

  it('whoever would rather go on writing gets the form back', () => {
    const outcome = outcomeOf('POST');
    loseNetwork();
    connection.goOnWriting();
    expect(outcome).toEqual({ code: 'unreachable' });
    expect(connection.holdsWrites()).toBe(false);
  });

  it('is not tried for ever when the server is there and only this one fails', async () => {
    const outcome = outcomeOf('GET');
    loseNetwork();
    for (let times = 0; times < 3; times++) {
      await comeBack();
      loseNetwork();
    }
    expect(outcome).toEqual({ code: 'unreachable' });
  });

  it('waits as long as a busy server asks, and says so', () => {
    jest.useFakeTimers();
    try {
      const outcome = outcomeOf('POST');
      http.expectOne(path).flush(body('busy'), { status: 503, statusText: 'Busy', headers: { 'Retry-After': '5' } });
      expect(connection.busy()).toBe(true);
      jest.advanceTimersByTime(4_999);
      http.expectNone(path);
      jest.advanceTimersByTime(1);
      http.expectOne(path).flush('written');
      expect(outcome).toEqual({ value: 'written' });
      expect(connection.busy()).toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });

  it('with unsaved input the reader signs in again in place, and it goes on', () => {
    TestBed.runInInjectionContext(() => TestBed.inject(UnsavedInput).watch(() => true));
    const signedOut = TestBed.inject(SignedOut);
    const outcome = outcomeOf('POST');
    http.expectOne(path).flush(body('not-signed-in'), { status: 401, statusText: 'Unauthorized' });
    expect(signedOut.asksToSignIn()).toBe(true);
    signedOut.answer(true);
    http.expectOne(path).flush('written');
    expect(outcome).toEqual({ value: 'written' });
    expect(signedOut.count()).toBe(0);
  });

  it('without any, the reader is led to the sign-in page', () => {
    const outcome = outcomeOf('GET');
    http.expectOne(path).flush(body('not-signed-in'), { status: 401, statusText: 'Unauthorized' });
    expect(outcome).toEqual({ code: 'not-signed-in' });
    expect(TestBed.inject(SignedOut).count()).toBe(1);
  });
});
