/**
 * Lets only so many at once through, in the order in which they came.
 * @internal
 */
export class Turns {
  private free: number;
  private readonly waiting = new Set<() => void>();

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  /** Runs work when it is its turn. Rejects with the reason of the signal when that aborts before. */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.turn(signal);
    try {
      return await work();
    } finally {
      this.next();
    }
  }

  private async turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.free > 0) {
      this.free--;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const go = () => resolve();
      this.waiting.add(go);
      signal.addEventListener(
        'abort',
        () => this.waiting.delete(go) && reject(signal.reason),
        { once: true },
      );
    });
  }

  private next() {
    const [go] = this.waiting;
    if (go) {
      this.waiting.delete(go);
      go();
    } else {
      this.free++;
    }
  }
}
