/** How long to wait for the first event: what stands between here and the server may hold events back, in milliseconds. */
const patience = 10_000;
/** How often to ask where events do not come. */
const interval = 10_000;
/** After so many questions events are tried again. */
const questions = 6;

/** One plan's change counter: told by events of the server's, or asked for now and then where they do not come. */
export class FollowedPlan {
  readonly listeners = new Set<() => void>();
  private counter: number | undefined;
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly url: string,
    private readonly ask: () => Promise<number>,
  ) {}

  wake(): void {
    if (this.source || this.timer) return;
    const source = new EventSource(this.url);
    source.addEventListener('changes', ({ data }: MessageEvent<string>) => {
      clearTimeout(this.timer);
      this.hear(Number(data));
    });
    // A stream that broke is opened again by the browser; one that was refused is not.
    source.onerror = () => source.readyState === EventSource.CLOSED && this.askInstead(questions);
    this.source = source;
    this.timer = setTimeout(() => this.askInstead(questions), patience);
  }

  sleep(): void {
    this.source?.close();
    this.source = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private askInstead(left: number): void {
    this.sleep();
    this.timer = setTimeout(() => void this.question(left - 1), interval);
  }

  private async question(left: number): Promise<void> {
    const asked = this.timer;
    try {
      this.hear(await this.ask());
    } catch {
      // Asked again below.
    }
    if (this.timer !== asked) return;
    if (left > 0) this.askInstead(left);
    else {
      this.sleep();
      this.wake();
    }
  }

  /** The first state is what the page has read just now. */
  private hear(counter: number): void {
    const changed = this.counter !== undefined && this.counter !== counter;
    this.counter = counter;
    if (changed) for (const listener of this.listeners) listener();
  }
}
