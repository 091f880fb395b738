import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StandInDesktop } from '../../support/desktop.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../../support/host.ts';

/** A clock that presses today, told by the desktop shell as a notification of the system. */
describe('notifications of the desktop', () => {
  const dataFolder = temporaryFolder();

  beforeAll(async () => {
    const host = await HostProcess.start(dataFolder);
    await host.setUp();
    const { today } = await host.call('session', 'state', {});
    await host.call('records', 'create', {
      kind: 'need',
      values: { title: '示范需求', reviewOn: today },
    });
    await host.stop();
  });
  afterAll(() => removeFolder(dataFolder));

  it('tell a pressing clock once a day, also after a restart', async () => {
    const desktop = await StandInDesktop.start(dataFolder);
    await desktop.process.untilAsked('notification', 1);
    expect(await desktop.process.asked('notification')).toMatchObject([{ body: '示范需求' }]);
    await desktop.close();
    const again = await StandInDesktop.start(dataFolder);
    await again.page.getByRole('navigation').getByRole('link', { name: '需求' }).waitFor();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await again.process.asked('notification')).toEqual([]);
    await again.close();
  });
});
