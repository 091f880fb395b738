import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { Core } from './core/core.ts';
import { claimGlobalKeys } from './desktop/globalKeys.ts';
import { type Language, officeLanguage, systemLanguage } from './desktop/language.ts';
import { launchDataFolder, realFile } from './desktop/launch.ts';
import { utilityParserSpawner } from './desktop/parserProcess.ts';
import { askOutside, tellGivenUp } from './desktop/questions.ts';
import { type Reminder, startReminders } from './desktop/reminders.ts';
import { startFailureWords } from './desktop/startFailure.ts';
import { channels } from './ipc/channels.ts';
import { serveCalls } from './ipc/router.ts';
import { type MenuActions, menuTemplate } from './menu.ts';
import { appOrigin, guardNavigation, isOwnAddress } from './navigation.ts';
import { guardPermissions } from './permissions.ts';
import { appResponse, appScheme } from './protocol.ts';
import { productVersion } from './version.ts';
import { menuActions, rememberWindow, reviveWindow, showWindow } from './window.ts';
import { windowOptions } from './windowOptions.ts';
import { placedWindow, readWindowState } from './windowState.ts';

// Entry of the desktop shell: opens the data folder, shows it in one window, closes both cleanly.
// What must happen before the application is ready stands first; nothing here may wait for it at the top level,
// because Electron becomes ready only after this file has run.

const dataFolder = launchDataFolder(process.argv.slice(1), process.platform, process.env);
const desktopFolder = path.join(dataFolder, 'desktop');
const windowStateFile = path.join(desktopFolder, 'window.json');
const beside = (name: string) => new URL(`./${name}`, import.meta.url);

protocol.registerSchemesAsPrivileged([appScheme]);
app.enableSandbox();
if (!claimFolder()) app.exit(0);
else app.whenReady().then(start).catch(fail);

/** False when another window of this data folder is open; two folders may be open side by side. */
function claimFolder(): boolean {
  try {
    mkdirSync(desktopFolder, { recursive: true });
    app.setPath('userData', desktopFolder);
    return app.requestSingleInstanceLock();
  } catch (error) {
    fail(error);
    return false;
  }
}

async function start(): Promise<void> {
  const core = await Core.start({
    dataFolder,
    shell: 'desktop',
    version: productVersion,
    workerEntry: pathToFileURL(realFile(beside('worker.js'))),
    parser: {
      start: 'shell',
      spawn: utilityParserSpawner(utilityProcess, realFile(beside('spreadsheet.js'))),
    },
  });
  closeWith(core);
  serveCalls(ipcMain, core);
  guardPermissions(session.defaultSession);
  const places = { rendererFolder: fileURLToPath(beside('renderer')), blobsFolder: core.blobsFolder };
  protocol.handle(appScheme.scheme, (request) => appResponse(request, places));
  const window = openWindow();
  const actions = menuActions(window);
  await showMenu(core, actions);
  core.onEvent((event) => {
    if (!window.isDestroyed()) window.webContents.send(channels.event, event);
    // The menu speaks the language of the office, which is a setting.
    if (event.type === 'change' && 'setting' in event.tables) void showMenu(core, actions);
  });
  const stopReminders = startReminders({
    core,
    file: path.join(desktopFolder, 'reminders.json'),
    language: () => officeLanguage(core, language()),
    show: (reminder) => notify(window, reminder),
  });
  app.once('will-quit', stopReminders);
  const show = () => {
    if (!window.isDestroyed()) showWindow(window);
  };
  app.once('will-quit', claimGlobalKeys(globalShortcut, process.platform, { ...actions, show }));
  await window.loadURL(`${appOrigin}/`).catch((error: unknown) => {
    // A window that was closed while it loaded is no failure.
    if (!window.isDestroyed()) throw error;
  });
}

function openWindow(): BrowserWindow {
  const { workArea } = screen.getPrimaryDisplay();
  const displays = [workArea, ...screen.getAllDisplays().map((display) => display.workArea)];
  const state = placedWindow(readWindowState(windowStateFile), displays);
  const theme = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  const window = new BrowserWindow(windowOptions(state, theme, fileURLToPath(beside('preload.cjs'))));
  guardNavigation(window.webContents, {
    confirm: (address) => askOutside(dialog, window, language(), address),
    open: (address) => shell.openExternal(address),
  });
  window.webContents.session.on('will-download', (event, item) => {
    // A page's own blobs are named by `blob:` and the origin that made them.
    if (!isOwnAddress(item.getURL().replace(/^blob:/, ''))) event.preventDefault();
  });
  rememberWindow(window, windowStateFile);
  reviveWindow(window, Date.now, () => tellGivenUp(dialog, language()));
  if (state.isMaximised) window.maximize();
  window.once('ready-to-show', () => showWindow(window));
  app.on('second-instance', () => {
    if (!window.isDestroyed()) showWindow(window);
  });
  return window;
}

/** A notification of the system; a click brings the window up. */
function notify(window: BrowserWindow, reminder: Reminder): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification(reminder);
  notification.on('click', () => {
    if (!window.isDestroyed()) showWindow(window);
  });
  notification.show();
}

async function showMenu(core: Core, actions: MenuActions): Promise<void> {
  const menu = menuTemplate({
    language: await officeLanguage(core, language()),
    platform: process.platform,
    actions,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}

function closeWith(core: Core): void {
  app.on('window-all-closed', () => app.quit());
  // However often it is asked to end, it ends after the one close that folds the log in.
  app.on('will-quit', (event) => event.preventDefault());
  app.once('will-quit', () => core.close().finally(() => app.exit(0)));
}

function fail(error: unknown): void {
  console.error(error);
  const { title, text } = startFailureWords(error, language(), dataFolder);
  dialog.showErrorBox(title, text);
  app.exit(1);
}

function language(): Language {
  return systemLanguage(app.getLocale());
}
