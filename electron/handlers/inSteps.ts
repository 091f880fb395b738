import type { JobControls } from '../core/context.ts';

const STEP_MS = 10;

/** Drives work that yields; lets other calls in after the first step and whenever it has run for 10 ms. @throws what `breathe` throws */
export async function inSteps<Result>(
  work: Generator<void, Result>,
  context: Pick<JobControls, 'breathe'>,
): Promise<Result> {
  let sinceMs = Number.NEGATIVE_INFINITY;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - sinceMs < STEP_MS) continue;
    await context.breathe();
    sinceMs = performance.now();
  }
}
