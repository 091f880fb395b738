import type { IpcMain, WebFrameMain } from 'electron';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { Core } from '../core/core.ts';
import { isOwnAddress } from '../navigation.ts';
import { channels } from './channels.ts';

/** What the router looks at in a caller. */
export type SenderFrame = Pick<WebFrameMain, 'url' | 'parent'>;

const MOST_JOB_ID_CHARACTERS = 100;

/**
 * The one place where main listens to pages: every call is answered with an envelope, never rejected. A caller
 * that is not the window's own top frame gets NOT_ALLOWED and a line in the log, and the core hears nothing.
 */
export function serveCalls(ipcMain: Pick<IpcMain, 'handle'>, core: Pick<Core, 'call'>): void {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown, jobId: unknown) => {
    const problem = senderProblem(() => event.senderFrame);
    if (problem !== null) {
      console.error(`A call was refused: its sender ${problem}`);
      return { ok: false, error: { code: 'NOT_ALLOWED', params: {} } } satisfies Envelope;
    }
    if (typeof name !== 'string' || !isJobId(jobId))
      return { ok: false, error: { code: 'INVALID_INPUT', params: { path: '' } } } satisfies Envelope;
    return core.call(name, input, { role: 'desk', ...(jobId === undefined ? {} : { jobId }) });
  });
}

/** What is wrong with a sender; null for the top frame of a page of this application. */
export function senderProblem(senderFrame: () => SenderFrame | null): string | null {
  try {
    const frame = senderFrame();
    if (frame === null) return 'is gone';
    if (frame.parent !== null) return 'is a frame inside a page';
    return isOwnAddress(frame.url) ? null : 'is a foreign page';
  } catch {
    // A frame that was destroyed while its call travelled throws on every question.
    return 'is gone';
  }
}

function isJobId(jobId: unknown): jobId is string | undefined {
  return jobId === undefined || (typeof jobId === 'string' && jobId.length <= MOST_JOB_ID_CHARACTERS);
}
