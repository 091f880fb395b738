import type { MenuItemConstructorOptions as Item, KeyboardInputEvent } from 'electron';
import { type MenuWord, menuWords } from './menuWords.ts';

export interface MenuActions {
  /** Opens a page by its address behind '#'. */
  go(address: string): void;
  /** Presses a key that the page itself understands. */
  press(key: PageKey): void;
  back(): void;
  forward(): void;
  print(): void;
}

type PageKey = Pick<KeyboardInputEvent, 'keyCode' | 'modifiers'>;

export interface MenuSetting {
  readonly language: 'zh' | 'en';
  readonly platform: NodeJS.Platform;
  readonly actions: MenuActions;
}

/** The pages under 前往 in the order of the rail; the first nine have Ctrl/Cmd and their number. */
const pages: readonly (readonly [MenuWord, string])[] = [
  ['today', '/'],
  ['match', '/match'],
  ['threads', '/threads'],
  ['achievement', '/achievement'],
  ['need', '/need'],
  ['scenario', '/scenario'],
  ['parties', '/organisation'],
  ['contracts', '/contracts'],
  ['report', '/report'],
];

/** The menu bar as plain data. On macOS the system's own first menu holds what others have under 文件. */
export function menuTemplate(setting: MenuSetting): Item[] {
  const isMac = setting.platform === 'darwin';
  return [
    ...(isMac ? [applicationMenu(setting)] : []),
    fileMenu(setting),
    editMenu(setting),
    viewMenu(setting),
    goMenu(setting),
    helpMenu(setting),
  ];
}

function applicationMenu(setting: MenuSetting): Item {
  const { word, page } = makers(setting);
  return {
    label: '引线',
    submenu: [
      { role: 'about', label: word('about') },
      { type: 'separator' },
      page('settings', '/settings', 'Cmd+,'),
      { type: 'separator' },
      { role: 'hide', label: word('hide') },
      { role: 'quit', label: word('quit') },
    ],
  };
}

function fileMenu(setting: MenuSetting): Item {
  const { word, page } = makers(setting);
  const elsewhere: Item[] = [
    { type: 'separator' },
    page('settings', '/settings', 'Ctrl+,'),
    { role: 'quit', label: word('quit'), accelerator: 'Ctrl+Q' },
  ];
  return {
    label: word('file'),
    submenu: [
      page('import', '/import', 'CmdOrCtrl+O'),
      page('duplicates', '/duplicates'),
      { type: 'separator' },
      { label: word('print'), accelerator: 'CmdOrCtrl+P', click: () => setting.actions.print() },
      ...(setting.platform === 'darwin' ? [] : elsewhere),
    ],
  };
}

function editMenu(setting: MenuSetting): Item {
  const { word } = makers(setting);
  return {
    label: word('edit'),
    submenu: [
      { role: 'undo', label: word('undo'), ...pageFirst },
      { role: 'redo', label: word('redo'), ...pageFirst },
      { type: 'separator' },
      { role: 'cut', label: word('cut') },
      { role: 'copy', label: word('copy') },
      { role: 'paste', label: word('paste') },
      { role: 'pasteAndMatchStyle', label: word('pastePlain') },
      { role: 'delete', label: word('delete') },
      { type: 'separator' },
      { role: 'selectAll', label: word('selectAll') },
    ],
  };
}

function viewMenu(setting: MenuSetting): Item {
  const { word } = makers(setting);
  const palette: PageKey = {
    keyCode: 'K',
    modifiers: [setting.platform === 'darwin' ? 'meta' : 'control'],
  };
  return {
    label: word('view'),
    submenu: [
      {
        label: word('search'),
        accelerator: 'CmdOrCtrl+K',
        ...pageFirst,
        click: () => setting.actions.press(palette),
      },
      { type: 'separator' },
      { role: 'zoomIn', label: word('zoomIn'), accelerator: 'CmdOrCtrl+=' },
      { role: 'zoomOut', label: word('zoomOut'), accelerator: 'CmdOrCtrl+-' },
      { role: 'resetZoom', label: word('zoomReset'), accelerator: 'CmdOrCtrl+0' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: word('fullScreen') },
      { role: 'reload', label: word('reload'), accelerator: 'CmdOrCtrl+R' },
    ],
  };
}

function goMenu(setting: MenuSetting): Item {
  const { word, page } = makers(setting);
  const { actions, platform } = setting;
  // On macOS Alt and an arrow move through words of a text.
  const [back, forward] = platform === 'darwin' ? ['Cmd+[', 'Cmd+]'] : ['Alt+Left', 'Alt+Right'];
  return {
    label: word('go'),
    submenu: [
      ...pages.map(([name, address], at) => page(name, address, `CmdOrCtrl+${at + 1}`)),
      { type: 'separator' },
      page('dispatch', '/dispatch'),
      page('ledger', '/ledger'),
      page('portfolio', '/portfolio'),
      page('tuning', '/tuning'),
      page('history', '/history'),
      { type: 'separator' },
      { label: word('back'), accelerator: back, click: () => actions.back() },
      { label: word('forward'), accelerator: forward, click: () => actions.forward() },
    ],
  };
}

function helpMenu(setting: MenuSetting): Item {
  const { word } = makers(setting);
  const shortcuts: PageKey = { keyCode: '?', modifiers: ['shift'] };
  return {
    label: word('help'),
    role: 'help',
    submenu: [
      { label: word('shortcuts'), click: () => setting.actions.press(shortcuts) },
      { role: 'about', label: word('about') },
    ],
  };
}

/** The key is shown, but the page sees it first: what it means depends on where the cursor stands. */
const pageFirst = { registerAccelerator: false } as const;

function makers({ language, actions }: MenuSetting) {
  const word = (name: MenuWord): string => menuWords[name][language];
  const page = (name: MenuWord, address: string, accelerator?: string): Item => ({
    label: word(name),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.go(address),
  });
  return { word, page };
}
