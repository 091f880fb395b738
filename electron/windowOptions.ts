import type { BrowserWindowConstructorOptions } from 'electron';
import { smallest, type WindowState } from './windowState.ts';

/** What stands behind the page until it is drawn: the paper of the two themes. */
const backgrounds = { light: '#f6f5f2', dark: '#131517' } as const;

/** The only kind of window there is: a page without any power but the two functions of the preload. */
export function windowOptions(
  state: WindowState,
  theme: keyof typeof backgrounds,
  preloadFile: string,
): BrowserWindowConstructorOptions {
  return {
    x: state.x,
    y: state.y,
    width: state.width,
    height: state.height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: '引线 Yinxian',
    backgroundColor: backgrounds[theme],
    webPreferences: {
      preload: preloadFile,
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
      zoomFactor: state.zoomFactor,
    },
  };
}
