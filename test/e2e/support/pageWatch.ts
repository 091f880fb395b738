import type { Page } from 'playwright-core';

/** How well a page answered while it was watched; all in milliseconds. */
export interface Responsiveness {
  /** Gaps between drawn frames. */
  readonly frames: Spread;
  /** How much later than asked a timer of 20 ms came: what a click would have waited for its handler. */
  readonly handlers: Spread;
  /** Round trips of a small question to the core. */
  readonly questions: Spread;
  /** Values that the progress bar of the page went through. */
  readonly progress: readonly number[];
}

interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

interface Watch {
  readonly frames: number[];
  readonly handlers: number[];
  readonly questions: number[];
  readonly progress: Set<number>;
  stop(): void;
}

type Watched = Window & { watch?: Watch };

/** Begins to watch; ends what was watched before. */
export async function startWatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const timerMs = 20;
    const questionEveryMs = 200;
    let isOver = false;
    const watch: Watch = {
      frames: [],
      handlers: [],
      questions: [],
      progress: new Set(),
      stop: () => {
        isOver = true;
      },
    };
    (window as Watched).watch?.stop();
    (window as Watched).watch = watch;

    let lastFrameMs = performance.now();
    requestAnimationFrame(function frame(nowMs) {
      watch.frames.push(nowMs - lastFrameMs);
      lastFrameMs = nowMs;
      if (!isOver) requestAnimationFrame(frame);
    });
    let lastTimerMs = performance.now();
    const timer = setInterval(() => {
      const nowMs = performance.now();
      watch.handlers.push(Math.max(0, nowMs - lastTimerMs - timerMs));
      lastTimerMs = nowMs;
      const bar = document.querySelector('.import-progress [role=progressbar]');
      if (bar !== null) watch.progress.add(Number(bar.getAttribute('aria-valuenow')));
      if (isOver) clearInterval(timer);
    }, timerMs);
    void (async () => {
      while (!isOver) {
        const askedMs = performance.now();
        await fetch('/rpc/records.counts', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ input: {} }),
        });
        watch.questions.push(performance.now() - askedMs);
        await new Promise((resolve) => setTimeout(resolve, questionEveryMs));
      }
    })();
  });
}

/** Ends the watch and says what was seen. */
export async function endWatch(page: Page): Promise<Responsiveness> {
  const seen = await page.evaluate(() => {
    const watch = (window as Watched).watch!;
    watch.stop();
    const { frames, handlers, questions, progress } = watch;
    return { frames, handlers, questions, progress: [...progress] };
  });
  return {
    frames: spreadOf(seen.frames),
    handlers: spreadOf(seen.handlers),
    questions: spreadOf(seen.questions),
    progress: seen.progress,
  };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
