import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../shared/reporting/document/model.ts';
import { factNames } from '../../shared/reporting/papers/facts.ts';
import {
  type PeriodPaper,
  periodPapers,
  type RecordPaper,
  recordPapers,
} from '../../shared/reporting/papers/request.ts';
import { contractInput } from '../builders/work.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { expectPdf, expectSheets, textsOfModel, textsOfWord } from '../support/readBack.ts';
import { openApplication, startBrowser, type WatchedPage } from './support/browser.ts';

const hasPdfReader = spawnSync('pdftotext', ['-v']).error === undefined;

/** Every paper from its one place: on the screen, as Word, as Excel and in print it is the same model. */
describe('papers and indicators', () => {
  const dataFolder = temporaryFolder();
  let browser: Browser;
  let host: HostProcess;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
    await host.setUp();
    await host.call('demonstration', 'load', {});
    watched = await openApplication(browser, host);
    page = watched.page;
    page.setDefaultTimeout(10_000);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('navigation').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    removeFolder(dataFolder);
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('takes the survey’s indicators, a value with its growth and file, and a request to a department', async () => {
    await page.getByRole('link', { name: '报表' }).click();
    await page.getByText('指标', { exact: true }).click();
    await button('加入常用指标').click();
    await page.getByTestId('indicator-contractTurnover').getByRole('button').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('期间').fill('2022');
    await drawer.getByLabel('最新数').fill('23.22');
    await drawer.getByLabel('来源文件').fill('统计公报');
    await drawer.getByLabel('来源所列同比').fill('95');
    await button('录入数').click();
    await page.locator('.indicator-history').getByText('23.22 亿元').waitFor();
    await page.locator('.indicator-history input[type=file]').setInputFiles({
      name: '公报.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('技术合同成交额 23.22 亿元，增长 95%'),
    });
    await page.locator('.indicator-history').getByText('公报.txt').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('indicator-contractTurnover').getByText('11.91 (推算) · +95%').waitFor();

    await button('新建索数函').click();
    await page.getByRole('dialog').getByLabel('单位').fill('市财政局');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByTestId('request-市财政局').getByText('还缺 3 项').waitFor();
    await button('复制催报文本').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('市财政局：还缺3项');
    await button('看函').click();
    await page.locator('.document-desk').getByText('关于提供有关数据的函').waitFor();
    await page.keyboard.press('Escape');
  });

  /** One notice of a price and one sheet whose reward is made known. */
  async function postNotices(): Promise<void> {
    const { today } = await host.call('session', 'state', {});
    const { cards } = await host.call('threads', 'board', {});
    const thread = cards.find(({ demand, supply }) => demand.length > 0 && supply.length > 0)!;
    await host.call('process', 'postNotice', {
      threadId: thread.id,
      values: {
        kind: 'price',
        title: '关于一项成果价格的公示',
        priceFen: 80_000_000,
        place: '校园网公示栏',
        startOn: today,
        days: 15,
        unit: 'day',
      },
    });
    const { id: contractId } = await host.call('contracts', 'register', contractInput({ signedOn: today }));
    await host.call('contracts', 'addReceipt', {
      contractId,
      values: { receivedOn: today, amountFen: 10_000_001, payer: null, note: null },
    });
    const [receipt] = (await host.call('contracts', 'get', { id: contractId })).receipts;
    await host.call('money', 'saveSheet', {
      contractId,
      values: {
        receiptId: receipt!.id,
        mode: 'licence',
        ownerType: 'public',
        grossFen: 10_000_001,
        relatedStatement: '无',
        shares: [
          { role: 'person', name: '示范甲', ratioMillionths: 700_000, isLeader: true },
          { role: 'unit', name: '示范大学', ratioMillionths: 300_000 },
        ],
      },
    });
  }

  it('shows every paper, and its Word, Excel and print read the same as the model', async () => {
    await postNotices();
    await page.getByText('报表与表单', { exact: true }).click();
    const without: string[] = [];
    const { today } = await host.call('session', 'state', {});
    const period = { from: `${today.slice(0, 4)}-01-01`, to: today };
    for (const paper of Object.keys(periodPapers) as PeriodPaper[]) {
      await button(periodPapers[paper].zh).click();
      const request = { of: 'period', paper, ...period } as const;
      await expectSame((await host.call('papers', 'write', { request, language: 'zh-CN' })).document);
    }
    for (const paper of Object.keys(recordPapers) as RecordPaper[]) {
      const { subjects } = await host.call('papers', 'subjects', { paper });
      await button(recordPapers[paper].zh).click();
      const [first] = subjects;
      if (first === undefined) {
        await page.locator('.empty-text').waitFor();
        without.push(paper);
        continue;
      }
      const request = { of: 'record', paper, id: first.id } as const;
      await expectSame((await host.call('papers', 'write', { request, language: 'zh-CN' })).document);
    }
    // A paper without a record to be about would have been read back by nobody.
    expect(without).toEqual([]);
  }, 300_000);

  it('keeps the one-page figure on one page, with twelve months and more units than it shows', async () => {
    const { today } = await host.call('session', 'state', {});
    const year = Number(today.slice(0, 4)) - 1;
    for (let month = 1; month <= 12; month += 1) {
      const signedOn = `${year}-${String(month).padStart(2, '0')}-10`;
      const { id } = await host.call('contracts', 'register', {
        values: {
          projectName: `示范项目 ${month}`,
          signedOn,
          totalFen: month * 10_000_000,
          technicalFen: null,
          unitName: `示范学院${month}`,
        },
        parties: [
          { side: 'seller', organisationId: null, name: '示范大学' },
          { side: 'buyer', organisationId: null, name: '示范企业有限公司' },
        ],
      });
      await host.call('contracts', 'addReceipt', {
        contractId: id,
        values: { receivedOn: signedOn, amountFen: month * 1_000_000, payer: null, note: null },
      });
    }
    await button(periodPapers.onePage.zh).click();
    await page.getByText('去年全年', { exact: true }).click();
    await page.locator('.document-desk').getByText(`示范学院12`).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const request = { of: 'period', paper: 'onePage', from: `${year}-01-01`, to: `${year}-12-31` } as const;
    await expectSame((await host.call('papers', 'write', { request, language: 'zh-CN' })).document);
  });

  it('opens the rows behind the numbers of a paper', async () => {
    await button(periodPapers.annualReport.zh).click();
    await button('数字明细').click();
    const signed = page.locator('.paper-cut').filter({ hasText: '签订情况（按合同类别）' });
    const total = signed.locator('[data-testid=cut-total] .report-number').first();
    const amount = await total.textContent();
    await total.click();
    await page.getByText(`合计 ${amount} 万元`).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.paper-cut').first().waitFor({ state: 'detached' });
  });

  it('opens the rows behind work, rewards and indicators, as many as are printed', async () => {
    await page.getByText('本年至今', { exact: true }).click();
    await button(periodPapers.agencyReport.zh).click();
    await page.locator('.document-desk h1').getByText(periodPapers.agencyReport.zh).waitFor();
    await button('数字明细').click();
    const { today } = await host.call('session', 'state', {});
    const request = {
      of: 'period',
      paper: 'agencyReport',
      from: `${today.slice(0, 4)}-01-01`,
      to: today,
    } as const;
    const { facts } = await host.call('papers', 'write', { request, language: 'zh-CN' });
    expect(facts.length).toBeGreaterThan(4);
    for (const question of facts) {
      const { total } = await host.call('papers', 'factRows', question);
      const section = page.getByRole('region', { name: factNames[question.of].zh, exact: true });
      await section.getByRole('button', { name: `本期 ${total.toLocaleString('en')}`, exact: true }).click();
      await section.getByText(`${total} ·`).first().waitFor();
    }
    const needs = page.getByRole('region', { name: factNames.needs.zh });
    await needs.getByRole('link').first().click();
    await page.locator('.record-detail').waitFor();
    expect(watched.troubles).toEqual([]);
  });

  async function expectSame(document: DocumentModel): Promise<void> {
    await page.locator('.document-desk h1').getByText(document.title, { exact: true }).waitFor();
    const texts = textsOfModel(document);
    // The screen first: what is copied, printed and saved is what is seen.
    await expect
      .poll(async () => squeezed((await page.locator('.document-desk').textContent()) ?? ''))
      .toContain(squeezed(texts.at(-1) ?? ''));
    expect(await textsOfWord(await saved('Word'))).toEqual(texts);
    await expectSheets(await saved('Excel'), document);
    if (!hasPdfReader) return console.warn('not run: pdftotext is not there, print was not read back');
    expectPdf(await page.pdf({ preferCSSPageSize: true }), document);
  }

  async function saved(way: 'Word' | 'Excel'): Promise<Uint8Array> {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: way }).click();
    return readFileSync(await (await downloading).path());
  }
});

const squeezed = (text: string) => text.replaceAll(/\s/g, '');
