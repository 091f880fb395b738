import type { BrowserWindow } from 'electron';
import { channels } from './ipc/channels.ts';
import type { MenuActions } from './menu.ts';
import { type WindowState, writeWindowState } from './windowState.ts';

const MOST_RELOADS = 3;
const RELOAD_PERIOD_MS = 60_000;

/** What the menu does with the window. */
export function menuActions(window: BrowserWindow): MenuActions {
  const { webContents } = window;
  const { navigationHistory } = webContents;
  return {
    go: (address) => webContents.send(channels.go, address),
    press(key) {
      webContents.focus();
      webContents.sendInputEvent({ type: 'keyDown', ...key });
      webContents.sendInputEvent({ type: 'keyUp', ...key });
    },
    back: () => navigationHistory.goBack(),
    forward: () => navigationHistory.goForward(),
    print: () => webContents.print({}),
  };
}

/** Keeps the window's place, size and zoom when it closes. */
export function rememberWindow(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = {
      ...window.getNormalBounds(),
      isMaximised: window.isMaximized(),
      zoomFactor: window.webContents.getZoomFactor(),
    };
    writeWindowState(file, state);
  });
}

/**
 * Draws the page again when its process dies; drafts are on disk, so nothing confirmed is lost.
 * @param onGivenUp told when it died four times within a minute
 */
export function reviveWindow(window: BrowserWindow, nowMs: () => number, onGivenUp: () => void): void {
  let crashesMs: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`The page's process ended: ${reason}`);
    crashesMs = [...crashesMs.filter((atMs) => nowMs() - atMs < RELOAD_PERIOD_MS), nowMs()];
    if (crashesMs.length <= MOST_RELOADS) window.webContents.reload();
    else onGivenUp();
  });
}

/** Brings the window to the front, for a second start of the program. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
