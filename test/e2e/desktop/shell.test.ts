import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { StandInDesktop, StandInProcess } from '../../support/desktop.ts';
import { invokeBinding } from '../../support/electronStandIn/pageHalf.ts';
import { removeFolder, temporaryFolder } from '../../support/host.ts';

// What the desktop shell asks of its system, seen from the other side: only the stand-in can tell.

describe('the shell while it runs', () => {
  const dataFolder = temporaryFolder();
  let desktop: StandInDesktop;

  beforeAll(async () => {
    desktop = await StandInDesktop.start(dataFolder);
  });
  afterAll(async () => {
    await desktop?.close();
    removeFolder(dataFolder);
  });

  it('guards both ways to a permission', async () => {
    expect(await desktop.process.asked('permissionRequestHandler')).toHaveLength(1);
    expect(await desktop.process.asked('permissionCheckHandler')).toHaveLength(1);
  });

  it('refuses a call that comes from a frame inside its page, and logs it', async () => {
    const answers = await desktop.page.evaluate(async (binding) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      type Invoke = (channel: string, args: unknown[]) => Promise<unknown>;
      const powers = frame.contentWindow as unknown as Record<string, Invoke>;
      const bridge = 'yinxian' in powers;
      const envelope = await powers[binding]!('yinxian:call', ['session.state', {}]);
      frame.remove();
      return { bridge, envelope };
    }, invokeBinding);
    expect(answers).toEqual({
      bridge: false,
      envelope: { ok: false, error: { code: 'NOT_ALLOWED', params: {} } },
    });
    expect(desktop.process.output).toContain('A call was refused: its sender is a frame inside a page');
  });

  it('answers no channel but its own', async () => {
    const refusal = await desktop.page.evaluate(
      (binding) =>
        (window as unknown as Record<string, (channel: string, args: unknown[]) => Promise<unknown>>)[
          binding
        ]!('yinxian:other', []).catch((error: Error) => error.message),
      invokeBinding,
    );
    expect(refusal).toContain("No handler registered for 'yinxian:other'");
  });

  it('cannot be talked out of its functions by the page', async () => {
    const kept = await desktop.page.evaluate(() => {
      const own = window as unknown as { yinxian: { call: unknown } };
      const before = own.yinxian.call;
      for (const change of [
        () => (own.yinxian.call = null),
        () => ((window as unknown as Record<string, unknown>).yinxian = null),
        () => delete (window as unknown as Record<string, unknown>).yinxian,
      ])
        try {
          change();
        } catch {
          // Strict code is told so; either way nothing may change.
        }
      return own.yinxian.call === before;
    });
    expect(kept).toBe(true);
  });

  it('runs no script that a page might be made to carry', async () => {
    const ran = await desktop.page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const picture = document.createElement('img');
      picture.src = 'http://example.invalid/picture.png';
      document.body.append(picture);
      await fetch('http://example.invalid/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { injected: 'injected' in window, refused: refused.sort() };
    });
    expect(ran).toEqual({ injected: false, refused: ['connect-src', 'img-src', 'script-src-elem'] });
  });

  it('prints by the shell', async () => {
    await desktop.chooseMenu('文件', '打印…');
    expect(await desktop.process.asked('print')).toHaveLength(1);
  });

  it('comes to the front when it is started a second time, and the second one ends', async () => {
    const before = (await desktop.process.asked('focus')).length;
    const second = new StandInProcess(dataFolder);
    expect(await second.exited).toBe(0);
    expect(await second.asked('window')).toEqual([]);
    await desktop.process.untilAsked('focus', before + 1);
  });
});

describe('the shell when it ends and starts', () => {
  let dataFolder: string;
  afterEach(() => removeFolder(dataFolder));

  it('keeps the place of its window and gives its folder back', async () => {
    dataFolder = temporaryFolder();
    mkdirSync(path.join(dataFolder, 'desktop'));
    const place = path.join(dataFolder, 'desktop', 'window.json');
    const kept = { x: 20, y: 30, width: 1_000, height: 700, isMaximised: true, zoomFactor: 1.25 };
    writeFileSync(place, JSON.stringify(kept));
    const desktop = await StandInDesktop.start(dataFolder);
    expect(await desktop.process.asked('window')).toMatchObject([
      { x: 20, y: 30, width: 1_000, height: 700, webPreferences: { zoomFactor: 1.25 } },
    ]);
    await desktop.chooseMenu('文件', '退出');
    expect(await desktop.process.exited).toBe(0);
    expect(JSON.parse(readFileSync(place, 'utf8'))).toEqual(kept);
    expect(() => readFileSync(path.join(dataFolder, 'lock'))).toThrow(/ENOENT/);
  });

  it.each([
    ['zh-CN', /数据文件已损坏/],
    ['en-GB', /damaged and was not touched/],
  ])(
    'says in the system’s language (%s) that it cannot start, leaves the file alone and ends',
    async (locale, words) => {
      dataFolder = temporaryFolder();
      const file = path.join(dataFolder, 'catalogue.db');
      writeFileSync(file, 'no database at all '.repeat(500));
      copyFileSync(file, `${file}.before`);
      const started = new StandInProcess(dataFolder, { YINXIAN_TEST_LOCALE: locale });
      expect(await started.exited).toBe(1);
      expect(started.output).toMatch(words);
      expect(readFileSync(file)).toEqual(readFileSync(`${file}.before`));
    },
  );
});
