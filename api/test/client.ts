import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer<Body> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: Body;
}

/** The body of a problem, as far as specs look at it. */
export interface ProblemBody {
  code: string;
  status: number;
  requestId?: string;
  errors?: { pointer: string; code: string }[];
}

interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
  total?: number;
}

type Headers = Record<string, string>;

/** Asks the application over its HTTP interface, as one user. Paths begin after `/api/v1`. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly cookie?: string,
  ) {}

  get<Body = ProblemBody>(path: string, headers: Headers = {}): Promise<Answer<Body>> {
    return this.ask('GET', path, undefined, headers);
  }

  post<Body = ProblemBody>(path: string, body?: object, headers: Headers = {}): Promise<Answer<Body>> {
    return this.ask('POST', path, body, headers);
  }

  put<Body = ProblemBody>(path: string, body?: object, headers: Headers = {}): Promise<Answer<Body>> {
    return this.ask('PUT', path, body, headers);
  }

  /** An edit that starts from a version; null sends none. Sent as a JSON merge patch, as the web does. */
  patch<Body = ProblemBody>(
    path: string,
    version: number | null,
    body: object,
    mediaType = 'application/merge-patch+json',
  ): Promise<Answer<Body>> {
    const start: Headers = version === null ? {} : { 'if-match': `"${version}"` };
    return this.ask('PATCH', path, body, { ...start, 'content-type': mediaType });
  }

  /** Every row of a list, page by page; fails when a page is no 200. */
  async all<Row>(path: string, limit = 2): Promise<Row[]> {
    const rows: Row[] = [];
    let cursor: string | null = null;
    do {
      const asked = `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`;
      const page: Answer<Page<Row>> = await this.get<Page<Row>>(asked);
      if (page.status !== 200) throw new Error(`${asked}: ${page.status} ${JSON.stringify(page.body)}`);
      rows.push(...page.body.items);
      cursor = page.body.nextCursor;
    } while (cursor);
    return rows;
  }

  private async ask<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: object | undefined,
    headers: Headers,
  ): Promise<Answer<Body>> {
    const response = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      ...(body ? { payload: body } : {}),
    });
    const answered = response.body === '' ? undefined : response.json();
    return { status: response.statusCode, headers: response.headers, body: answered };
  }
}
