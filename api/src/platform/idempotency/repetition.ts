import type { FastifyReply } from 'fastify';
import type { SessionRequest, SignedIn } from '../access/declarations';
import { AnsweredBefore, answerOf } from './answer';
import { type Intention, intentionId, newIntention } from './intention';
import type { KeptAnswers } from './kept-answers';

export interface RepeatableRequest extends SessionRequest {
  repetition?: Repetition;
}

/** One arrival of a request under an `Idempotency-Key`. */
export class Repetition {
  private intention: Intention | undefined;

  constructor(
    private readonly answers: KeptAnswers,
    private readonly me: SignedIn,
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** Once it is known what is asked for: goes on the first time only, and has it written under the key. */
  async begin(asked: unknown): Promise<void> {
    const [path = '', ...query] = this.url.split('?');
    const id = intentionId(this.me.userId, path, this.key);
    const intention = newIntention(id, this.me.userId, [query, asked ?? null]);
    const answer = await this.answers.begin(intention);
    if (answer) throw new AnsweredBefore(answer);
    this.intention = intention;
    this.me.intention = intention;
  }

  end(reply: FastifyReply, body: unknown): void {
    if (this.intention) this.answers.end(this.intention, answerOf(reply, body));
  }
}
