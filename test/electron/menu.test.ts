import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../electron/menu.ts';
import { menuWords } from '../../electron/menuWords.ts';
import { mainPlaces, toolPlaces } from '../../renderer/app/places.ts';

const platforms = ['win32', 'darwin', 'linux'] as const;
const languages = ['zh', 'en'] as const;

function built(language: 'zh' | 'en', platform: NodeJS.Platform) {
  const actions = { go: vi.fn(), press: vi.fn(), back: vi.fn(), forward: vi.fn(), print: vi.fn() };
  const menus = menuTemplate({ language, platform, actions });
  const items = menus.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[]);
  const click = (label: string) => (items.find((item) => item.label === label)!.click as () => void)();
  return { actions, menus, items, click };
}

describe.each(platforms)('the menu bar on %s', (platform) => {
  it.each(languages)('has a word for everything in %s', (language) => {
    const { menus, items } = built(language, platform);
    for (const { label } of [...menus, ...items.filter(({ type }) => type !== 'separator')]) {
      expect(label).toBeTruthy();
      if (language === 'en' && label !== '引线') expect(label).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('gives no key twice', () => {
    const keys = built('zh', platform).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows the roles of editing, zoom and quitting', () => {
    const roles = built('zh', platform).items.flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(
      expect.arrayContaining([
        'undo',
        'redo',
        'cut',
        'copy',
        'paste',
        'selectAll',
        'zoomIn',
        'zoomOut',
        'resetZoom',
        'togglefullscreen',
        'quit',
      ]),
    );
    expect(new Set(roles.filter((role) => role !== 'about')).size).toBe(
      roles.filter((role) => role !== 'about').length,
    );
  });

  it('leads only to pages that there are', () => {
    const { actions, items } = built('zh', platform);
    for (const item of items) (item.click as (() => void) | undefined)?.();
    const known = new Set([...mainPlaces, ...toolPlaces].map(({ path }) => path));
    const asked = actions.go.mock.calls.map(([address]) => address as string);
    expect(asked.filter((address) => !known.has(address))).toEqual([]);
    // Every page of the rail is reached by the menu.
    expect([...known].filter((address) => !asked.includes(address))).toEqual([]);
  });
});

describe('the menu bar', () => {
  it('prints, searches and shows the shortcuts', () => {
    const { actions, click } = built('zh', 'win32');
    click('打印…');
    click('搜索与命令…');
    click('快捷键');
    expect(actions.print).toHaveBeenCalledOnce();
    expect(actions.press.mock.calls).toEqual([
      [{ keyCode: 'K', modifiers: ['control'] }],
      [{ keyCode: '?', modifiers: ['shift'] }],
    ]);
  });

  it('lets the page see undo, redo and search before the system does', () => {
    const pageFirst = built('zh', 'linux').items.filter(
      ({ registerAccelerator }) => registerAccelerator === false,
    );
    expect(pageFirst.map(({ label }) => label)).toEqual(['撤销', '重做', '搜索与命令…']);
  });

  it('puts settings and quitting where each system has them', () => {
    expect(built('en', 'darwin').menus[0]!.label).toBe('引线');
    const file = built('en', 'win32').menus[0]!.submenu as MenuItemConstructorOptions[];
    expect(file.map(({ label }) => label)).toEqual(expect.arrayContaining(['Settings…', 'Quit']));
  });

  it('has no word that nobody says', () => {
    const said = new Set(
      platforms.flatMap((platform) => {
        const { menus, items } = built('en', platform);
        return [...menus, ...items].map(({ label }) => label);
      }),
    );
    expect(Object.values(menuWords).filter(({ en }) => !said.has(en))).toEqual([]);
  });
});
