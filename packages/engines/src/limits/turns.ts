/**
 * Lets only so many at once through, in the order in which they came.
 * @public
 */
export class Turns {
  private free: number;
  private readonly waiting = new Set<() => void>();

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  /** Runs work when it is its turn. Rejects with the reason of the signal when that aborts before. */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const leave = await this.enter(signal);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Waits for its turn, which lasts until what this gives is called. */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.free > 0) {
      this.free--;
    } else {
      await this.wait(signal);
    }
    let inside = true;
    return () => {
      if (inside) this.next();
      inside = false;
    };
  }

  private wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
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
