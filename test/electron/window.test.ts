import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/ipc/channels.ts';
import { menuActions, reviveWindow, showWindow } from '../../electron/window.ts';
import { windowOptions } from '../../electron/windowOptions.ts';

const state = { x: 1, y: 2, width: 1280, height: 800, isMaximised: false, zoomFactor: 1.25 };

/** A window that only notes what is asked of it. */
function notedWindow() {
  const webContents = Object.assign(new EventEmitter(), {
    navigationHistory: { goBack: vi.fn(), goForward: vi.fn() },
    send: vi.fn(),
    focus: vi.fn(),
    print: vi.fn(),
    reload: vi.fn(),
    sendInputEvent: vi.fn(),
  });
  const noted = {
    webContents,
    isDestroyed: () => false,
    isMinimized: vi.fn(() => true),
    restore: vi.fn(),
    show: vi.fn(),
    focus: vi.fn(),
  };
  return { noted, window: noted as unknown as BrowserWindow };
}

describe('windowOptions', () => {
  it('gives the page no power', () => {
    const { webPreferences, ...outside } = windowOptions(state, 'light', '/program/preload.cjs');
    expect(webPreferences).toEqual({
      preload: '/program/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      zoomFactor: 1.25,
    });
    expect(outside).toMatchObject({
      x: 1,
      y: 2,
      width: 1280,
      height: 800,
      show: false,
      backgroundColor: '#f6f5f2',
    });
  });

  it('waits on dark paper where the system is dark', () => {
    expect(windowOptions(state, 'dark', '').backgroundColor).toBe('#131517');
  });
});

describe('reviveWindow', () => {
  const crash = (noted: ReturnType<typeof notedWindow>['noted'], reason = 'crashed') =>
    noted.webContents.emit('render-process-gone', {}, { reason });

  function revived() {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { noted, window } = notedWindow();
    const clock = { nowMs: 0 };
    const givenUp = vi.fn();
    reviveWindow(window, () => clock.nowMs, givenUp);
    return { noted, clock, givenUp };
  }

  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])(
    'draws the page again after %s',
    (reason) => {
      const { noted } = revived();
      crash(noted, reason);
      expect(noted.webContents.reload).toHaveBeenCalledOnce();
    },
  );

  it('leaves a page alone that ended by itself', () => {
    const { noted } = revived();
    crash(noted, 'clean-exit');
    expect(noted.webContents.reload).not.toHaveBeenCalled();
  });

  it('gives up at the fourth end within a minute', () => {
    const { noted, clock, givenUp } = revived();
    for (const atMs of [0, 20_000, 40_000, 59_999]) {
      clock.nowMs = atMs;
      crash(noted);
    }
    expect(noted.webContents.reload).toHaveBeenCalledTimes(3);
    expect(givenUp).toHaveBeenCalledOnce();
  });

  it('goes on where the ends lie apart', () => {
    const { noted, clock, givenUp } = revived();
    for (let at = 0; at < 10; at += 1) {
      clock.nowMs = at * 20_000;
      crash(noted);
    }
    expect(noted.webContents.reload).toHaveBeenCalledTimes(10);
    expect(givenUp).not.toHaveBeenCalled();
  });
});

describe('the menu’s hands', () => {
  it('sends addresses, presses keys, goes back and forth and prints', () => {
    const { noted, window } = notedWindow();
    const actions = menuActions(window);
    actions.go('/need');
    actions.press({ keyCode: 'K', modifiers: ['control'] });
    actions.back();
    actions.forward();
    actions.print();
    expect(noted.webContents.send).toHaveBeenCalledWith(channels.go, '/need');
    expect(noted.webContents.sendInputEvent.mock.calls.map(([event]) => event)).toEqual([
      { type: 'keyDown', keyCode: 'K', modifiers: ['control'] },
      { type: 'keyUp', keyCode: 'K', modifiers: ['control'] },
    ]);
    expect(noted.webContents.navigationHistory.goBack).toHaveBeenCalledOnce();
    expect(noted.webContents.navigationHistory.goForward).toHaveBeenCalledOnce();
    expect(noted.webContents.print).toHaveBeenCalledOnce();
  });
});

describe('showWindow', () => {
  it('brings a minimised window back to the front', () => {
    const { noted, window } = notedWindow();
    showWindow(window);
    expect([noted.restore, noted.show, noted.focus].map((one) => one.mock.calls.length)).toEqual([1, 1, 1]);
  });
});
