import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StandInDesktop } from '../../support/desktop.ts';
import { removeFolder, temporaryFolder } from '../../support/host.ts';

describe('速记 from any program', () => {
  const dataFolder = temporaryFolder();
  let desktop: StandInDesktop;

  beforeAll(async () => {
    desktop = await StandInDesktop.start(dataFolder);
    await desktop.page.evaluate(async () => {
      const { yinxian } = window as unknown as {
        yinxian: { call(name: string, input: unknown): Promise<unknown> };
      };
      await yinxian.call('session.setUp', {
        profile: { name: '试用者', role: '技术经理人' },
        settings: {
          officeName: '示范办公室',
          officeCode: 'SF',
          timeZone: 'Asia/Shanghai',
          language: 'zh-CN',
          theme: 'light',
          region: null,
        },
      });
    });
    await desktop.page.reload();
    await desktop.page.getByRole('navigation').waitFor();
  });
  afterAll(async () => {
    await desktop?.close();
    removeFolder(dataFolder);
  });

  it('comes up by the key that the shell holds in the whole system, and keeps what is typed', async () => {
    const [key] = await desktop.process.untilAsked('globalShortcut');
    await desktop.process.order({ order: 'globalKey', key: String(key) });
    await desktop.page.getByLabel('原话').fill('展会上说的一句话');
    await desktop.page.keyboard.press('Control+Enter');
    await desktop.page.locator('.jotting-item', { hasText: '展会上说的一句话' }).waitFor();
    expect(await desktop.page.getByRole('dialog').count()).toBe(0);
  });
});
