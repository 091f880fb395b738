import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../build/bundle.ts';
import { presentElectron } from '../../../build/electronBinary.ts';
import { openForReading } from '../../../db/open.ts';
import { type Desktop, ElectronDesktop, StandInDesktop } from '../../support/desktop.ts';
import { removeFolder, temporaryFolder } from '../../support/host.ts';

const electron = presentElectron();

describe('the desktop window over the stand-in', () => walk((folder) => StandInDesktop.start(folder)));

if (electron === null)
  it.skip('the desktop window in Electron — not run: the Electron binary is not here', () => {});
else
  describe('the desktop window in Electron', () => walk((folder) => ElectronDesktop.start(electron, folder)));

/** From the first run to a need on disk, a file in and a file out, a close and a second start. */
function walk(start: (dataFolder: string) => Promise<Desktop>): void {
  const dataFolder = temporaryFolder();
  const troubles: string[] = [];
  let desktop: Desktop;

  const open = async () => {
    desktop = await start(dataFolder);
    desktop.page.setDefaultTimeout(20_000);
    desktop.page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    desktop.page.on('pageerror', (error) => troubles.push(error.message));
  };
  beforeAll(open);
  afterAll(async () => {
    await desktop?.close();
    removeFolder(dataFolder);
  });

  it('shows the first run and becomes the desk', async () => {
    const { page } = desktop;
    await page.getByLabel('姓名').fill('试用者');
    await page.getByLabel('角色').fill('技术经理人');
    await page.getByLabel('单位名称').fill('示范转移中心');
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('navigation').getByRole('link', { name: '需求' }).waitFor();
  });

  it('gives the page two functions and nothing of Node or Electron', async () => {
    const powers = await desktop.page.evaluate(() => ({
      bridge: Object.keys(window.yinxian ?? {}).sort(),
      leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }));
    expect(powers).toEqual({ bridge: ['call', 'onEvent'], leaks: [] });
  });

  it('refuses an operation that the contract does not know, on the page’s side', async () => {
    const envelope = await desktop.page.evaluate(() => window.yinxian!.call('catalogue.dropAll', {}));
    expect(envelope).toEqual({ ok: false, error: { code: 'UNKNOWN_OPERATION', params: {} } });
  });

  it('goes to a page from the menu and keeps a need that was typed there', async () => {
    const { page } = desktop;
    expect(await desktop.menuLabels()).toEqual(
      expect.arrayContaining(['文件', '编辑', '视图', '前往', '帮助']),
    );
    await desktop.chooseMenu('前往', '需求');
    await page.waitForURL(/#\/need$/);
    await page.getByRole('button', { name: '新建需求' }).first().click();
    await page.locator('#new-title').fill('尼龙切片含水率在线检测');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-testid^=row-]', { hasText: '尼龙切片含水率在线检测' }).waitFor();
  });

  it('opens the palette from the menu by the page’s own key', async () => {
    await desktop.chooseMenu('视图', '搜索与命令…');
    await desktop.page.locator('[cmdk-root]').waitFor();
    await desktop.page.keyboard.press('Escape');
  });

  it('reads a spreadsheet in a utility process, streamed in through the protocol', async () => {
    const file = path.join(root, 'test/fixtures/twins/成果汇总表.xlsx');
    const envelope = await desktop.page.evaluate(async (bytes) => {
      const body = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      const response = await fetch('/blob', { method: 'POST', body: new Blob([body]) });
      const { blobId } = (await response.json()) as { blobId: string };
      const source = { from: 'file', blobId, fileName: '成果汇总表.xlsx' };
      return window.yinxian!.call('importing.open', { source }, 'read-it');
    }, readFileSync(file).toString('base64'));
    expect(envelope).toMatchObject({ ok: true });
    if (desktop instanceof StandInDesktop)
      expect(await desktop.process.asked('utilityProcess')).toMatchObject([{ stdio: 'ignore' }]);
  });

  it('hands a file out as a download', async () => {
    const { page } = desktop;
    const text = '一行字\n';
    const blobId = await page.evaluate(async (body) => {
      const response = await fetch('/blob', { method: 'POST', body });
      return ((await response.json()) as { blobId: string }).blobId;
    }, text);
    const got = await page.evaluate(async (id) => {
      const response = await fetch(`/blob/${id}?name=${encodeURIComponent('名单.txt')}`);
      return { text: await response.text(), name: response.headers.get('content-disposition') };
    }, blobId);
    expect(got).toEqual({ text, name: `attachment; filename*=UTF-8''${encodeURIComponent('名单.txt')}` });
  });

  it('follows the language of the office in its menus', async () => {
    await desktop.page.evaluate(() => window.yinxian!.call('session.saveSettings', { language: 'en' }));
    await expect.poll(() => desktop.menuLabels()).toEqual(expect.arrayContaining(['File', 'Go', 'Help']));
    await desktop.page.evaluate(() => window.yinxian!.call('session.saveSettings', { language: 'zh-CN' }));
    await expect.poll(() => desktop.menuLabels()).toEqual(expect.arrayContaining(['前往']));
  });

  it('stays on its own pages', async () => {
    const { page } = desktop;
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'http://example.invalid/?next=app://yinxian';
    });
    if (desktop instanceof StandInDesktop)
      await page.evaluate(() => void window.open('http://example.invalid/'));
    await expect.poll(() => page.context().pages().length).toBe(1);
    if (desktop instanceof StandInDesktop) {
      // What was asked to leave is shown first; the stand-in's user says yes.
      expect(await desktop.process.untilAsked('openExternal')).toEqual(['http://example.invalid/']);
      expect(await desktop.process.asked('messageBox')).toMatchObject([
        { detail: 'http://example.invalid/' },
      ]);
    }
    expect(page.url()).toBe(before);
  });

  it('closes cleanly and finds everything again', async () => {
    // A refused address is told in the console by Chromium itself.
    expect(troubles.filter((text) => !text.includes('example.invalid'))).toEqual([]);
    await desktop.close();
    const catalogue = openForReading(path.join(dataFolder, 'catalogue.db'));
    expect(catalogue.pragma('quick_check', { simple: true })).toBe('ok');
    catalogue.close();
    await open();
    await desktop.chooseMenu('前往', '需求');
    await desktop.page.locator('[data-testid^=row-]', { hasText: '尼龙切片含水率在线检测' }).waitFor();
  });
}
