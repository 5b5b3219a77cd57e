import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { emailOf, password } from './seed';
import type { Asker } from './test-app';
import type { ProblemBody } from './client';

interface Received<Body> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
}

interface From {
  /** The address that it connects from. */
  address?: string;
  userAgent?: string;
}

type Method = 'GET' | 'POST' | 'DELETE';

/** Keeps cookies as a browser does, and asks the application from an address of its own. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly from: From = {},
  ) {}

  signIn(who: Asker | string, typed = password): Promise<Received<ProblemBody | undefined>> {
    const email = who.includes('@') ? who : emailOf(who as 'admin');
    return this.ask('POST', '/session', { email, password: typed });
  }

  get<Body>(path: string): Promise<Received<Body>> {
    return this.ask('GET', path);
  }

  async ask<Body = ProblemBody>(method: Method, path: string, payload?: object): Promise<Received<Body>> {
    const response = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: this.from.address ?? '192.0.2.1',
      cookies: Object.fromEntries(this.cookies),
      headers: this.from.userAgent ? { 'user-agent': this.from.userAgent } : {},
      ...(payload ? { payload } : {}),
    });
    for (const { name, value, maxAge, expires } of response.cookies)
      if (maxAge === 0 || (expires && expires.getTime() <= 0)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    const body = response.body === '' ? undefined : response.json();
    return { status: response.statusCode, body: body as Body, headers: response.headers };
  }
}
