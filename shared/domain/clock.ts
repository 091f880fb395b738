/**
 * A hybrid logical clock: instants that never run backwards, order the changes of several machines and
 * stay within five minutes of the wall clock (after Kulkarni et al., 2014).
 *
 * Text form `mmmmmmmmmmmm-cccc-device`: 12 hex digits of UTC milliseconds, 4 of a counter, the device id.
 * Comparing two texts compares the instants.
 */
export type ClockText = string & { readonly clockText: never };

const MAX_DRIFT_MS = 5 * 60_000;
const MAX_COUNTER = 0xffff;

export class ClockDriftError extends Error {
  readonly driftMs: number;
  constructor(driftMs: number) {
    super(
      `The other clock is ${Math.round(driftMs / 1000)} s ahead of this machine (at most ${MAX_DRIFT_MS / 1000} s): set the clocks`,
    );
    this.name = 'ClockDriftError';
    this.driftMs = driftMs;
  }
}

export class HybridClock {
  readonly #device: string;
  readonly #now: () => number;
  #lastMs = 0;
  #counter = 0;

  /** @param device id of this machine; letters and digits only @param now UTC milliseconds */
  constructor(device: string, now: () => number, last?: ClockText) {
    this.#device = device;
    this.#now = now;
    if (last) ({ instantMs: this.#lastMs, counter: this.#counter } = readClock(last));
  }

  /** The next instant, later than every instant given or seen before. */
  next(): ClockText {
    const wallMs = this.#now();
    if (wallMs > this.#lastMs) {
      this.#lastMs = wallMs;
      this.#counter = 0;
    } else this.#advanceCounter();
    return this.#text();
  }

  /**
   * Takes note of an instant from another machine.
   * @throws ClockDriftError when it lies more than five minutes ahead of this machine's clock
   */
  see(other: ClockText): void {
    const { instantMs, counter } = readClock(other);
    const driftMs = instantMs - this.#now();
    if (driftMs > MAX_DRIFT_MS) throw new ClockDriftError(driftMs);
    if (instantMs > this.#lastMs) {
      this.#lastMs = instantMs;
      this.#counter = counter;
    } else if (instantMs === this.#lastMs && counter > this.#counter) this.#counter = counter;
  }

  #advanceCounter(): void {
    this.#counter += 1;
    if (this.#counter <= MAX_COUNTER) return;
    this.#lastMs += 1;
    this.#counter = 0;
  }

  #text(): ClockText {
    const ms = this.#lastMs.toString(16).padStart(12, '0');
    const counter = this.#counter.toString(16).padStart(4, '0');
    return `${ms}-${counter}-${this.#device}` as ClockText;
  }
}

/** The parts of an instant. @throws RangeError when the text is not of the form above */
export function readClock(text: ClockText): { instantMs: number; counter: number; device: string } {
  const parts = /^([0-9a-f]{12})-([0-9a-f]{4})-(.+)$/.exec(text);
  if (!parts) throw new RangeError(`Expected a clock text "mmmmmmmmmmmm-cccc-device", got "${text}"`);
  return {
    instantMs: Number.parseInt(parts[1]!, 16),
    counter: Number.parseInt(parts[2]!, 16),
    device: parts[3]!,
  };
}
