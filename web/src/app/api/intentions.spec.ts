import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { intentionInterceptor } from './intentions';

const path = '/api/v1/plans';

describe('what a person means to do once', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([intentionInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });

  function post(body: unknown, answer: { status: number }): string | null {
    TestBed.inject(HttpClient)
      .post(path, body)
      .subscribe({ error: () => undefined });
    const sent = http.expectOne(path);
    if (answer.status === 0) sent.error(new ProgressEvent('error'));
    else sent.flush({ code: 'any' }, { status: answer.status, statusText: 'any' });
    return sent.request.headers.get('Idempotency-Key');
  }

  it('has a key of its own', () => {
    const [first, second] = [post({ a: 1 }, { status: 201 }), post({ a: 1 }, { status: 201 })];
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
  });

  it.each([0, 500, 503])('keeps its key when it is sent again after nobody answered (%i)', (status) => {
    const first = post({ a: 1 }, { status });
    expect(post({ a: 2 }, { status: 201 })).not.toBe(first);
    expect(post({ a: 1 }, { status: 201 })).toBe(first);
    expect(post({ a: 1 }, { status: 201 })).not.toBe(first);
  });

  it('gets another key once it was refused', () => {
    const first = post({ a: 1 }, { status: 400 });
    expect(post({ a: 1 }, { status: 201 })).not.toBe(first);
  });

  it('is a POST: reading has no key', () => {
    TestBed.inject(HttpClient).get(path).subscribe();
    expect(http.expectOne(path).request.headers.has('Idempotency-Key')).toBe(false);
  });
});
