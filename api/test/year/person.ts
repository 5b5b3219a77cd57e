import type { Answer, Client } from '../client';

/** Somebody at their screen, whose every request is answered as expected; anything else ends the year. */
export class Person {
  constructor(private readonly client: Client) {}

  async get<Body>(path: string): Promise<Body> {
    return told(await this.client.get<Body>(path), path, 200);
  }

  async post<Body>(path: string, body?: object): Promise<Body> {
    return told(await this.client.post<Body>(path, body), path, 200, 201);
  }

  async put<Body>(path: string, body: object): Promise<Body> {
    return told(await this.client.put<Body>(path, body), path, 200);
  }

  /** Reads a row and changes it from the version read. */
  async change<Body>(path: string, patch: object): Promise<Body> {
    const { version } = await this.get<{ version: number }>(path);
    return told(await this.client.patch<Body>(path, version, patch), path, 200);
  }

  /** Is refused a draft, and why. */
  async refusedPut(path: string, body: object): Promise<string> {
    const { status, body: problem } = await this.client.put(path, body);
    if (status < 400 || status >= 500) throw new Error(`${path}: ${status}`);
    return problem.code;
  }
}

function told<Body>({ status, body }: Answer<Body>, path: string, ...expected: number[]): Body {
  if (!expected.includes(status)) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
