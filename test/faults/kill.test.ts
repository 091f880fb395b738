import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';

/** Ten rounds in npm test; YINXIAN_KILL_ROUNDS=100 for the long form. */
const rounds = Number(process.env.YINXIAN_KILL_ROUNDS ?? 10);

describe('a kill right after a confirmed save', () => {
  const folder = temporaryFolder();
  let host: HostProcess;

  beforeAll(async () => {
    host = await HostProcess.start(folder);
    await host.setUp();
  });
  afterAll(async () => {
    await host.stop();
    removeFolder(folder);
  });

  it(`loses nothing that was confirmed, ${rounds} times`, { timeout: 60_000 + rounds * 10_000 }, async () => {
    const confirmed: { id: string; title: string }[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const title = `第 ${round} 次保存`;
      // Others are on their way when the process dies: they may be lost, but never half-written.
      const unconfirmed = Array.from({ length: 5 }, () =>
        host.envelope('records.create', { kind: 'need', values: { title: '未确认' } }).catch(() => null),
      );
      const { id } = await host.call('records', 'create', {
        kind: 'need',
        values: { title, originalWords: '原话'.repeat(200) },
      });
      await host.kill();
      confirmed.push({ id, title });
      await Promise.all(unconfirmed);
      host = await HostProcess.start(folder);
      const found = await host.call('records', 'get', { kind: 'need', id });
      expect(found.values.title).toBe(title);
    }
    for (const { id, title } of confirmed) {
      expect((await host.call('records', 'get', { kind: 'need', id })).values.title).toBe(title);
    }
    const { entries } = await host.call('history', 'ofRecord', { id: confirmed[0]!.id });
    expect(entries).toHaveLength(1);
  });
});
