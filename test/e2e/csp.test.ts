import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fieldsOf } from '../../shared/domain/fields/catalogues.ts';
import { type RecordKind, recordKinds } from '../../shared/domain/fields/field.ts';
import { HostProcess, removeFolder, temporaryFolder } from '../support/host.ts';
import { openApplication, startBrowser, type WatchedPage } from './support/browser.ts';
import { prepareMoney } from './support/moneyScreens.ts';
import { leaveScreen, type Stage, screens, settled } from './support/screens.ts';

const mark = 'window.__pwned=1';
const outside = 'https://elsewhere.invalid';

/** Texts that would run or fetch something wherever data were taken for HTML, CSS, an address or a template. */
const payloads: readonly string[] = [
  `<script>${mark}</script>`,
  `<script src="${outside}/a.js"></script>`,
  `<img src=x onerror="${mark}">`,
  `<img src="${outside}/pixel.png">`,
  `<svg onload="${mark}"></svg>`,
  `<svg><script>${mark}</script></svg>`,
  `<svg><animate onbegin="${mark}" attributeName=x dur=1s></svg>`,
  `<iframe src="javascript:parent.${mark}"></iframe>`,
  `<iframe srcdoc="<script>parent.${mark}</script>"></iframe>`,
  `<body onload="${mark}">`,
  `<input autofocus onfocus="${mark}">`,
  `<details open ontoggle="${mark}"><summary>x</summary></details>`,
  `<video><source onerror="${mark}"></video>`,
  `<audio src=x onerror="${mark}">`,
  `<object data="javascript:${mark}"></object>`,
  `<embed src="javascript:${mark}">`,
  `<a href="javascript:${mark}">打开</a>`,
  `<form action="${outside}"><button autofocus>送</button></form>`,
  `<math><mtext><img src=x onerror="${mark}"></mtext></math>`,
  `<style>@import url(${outside}/s.css);</style>`,
  `<link rel=stylesheet href="${outside}/s.css">`,
  `<base href="${outside}/">`,
  `<meta http-equiv="refresh" content="0;url=${outside}">`,
  `<marquee onstart="${mark}">走</marquee>`,
  `<template><script>${mark}</script></template>`,
  `"><img src=x onerror="${mark}">`,
  `' onmouseover='${mark}' x='`,
  `</textarea><script>${mark}</script>`,
  `</title><script>${mark}</script>`,
  `</script><script>${mark}</script>`,
  `javascript:${mark}`,
  `{{constructor.constructor('${mark}')()}}`,
  `\${${mark}}`,
  `url(${outside}/background.png)`,
  `<x style="background:url(${outside}/b.png)">`,
  `&lt;img src=x onerror=${mark}&gt;`,
];

const dataFolder = temporaryFolder();
let host: HostProcess;
let browser: Browser;
let watched: WatchedPage;
let stage: Stage;

beforeAll(async () => {
  [host, browser] = await Promise.all([HostProcess.start(dataFolder), startBrowser()]);
  await host.setUp();
  const ids = await fillWithPayloads();
  await prepareMoney(host, ids.contract);
  watched = await openApplication(browser, host);
  watched.page.setDefaultTimeout(10_000);
  await watched.page.getByRole('navigation').waitFor();
  stage = { page: watched.page, language: 'zh', ids };
  await collectViolations(stage.page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  removeFolder(dataFolder);
});

it('has more than thirty payloads', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(30);
});

it.each(screens)('$name', async (screen) => {
  await screen.show(stage);
  await settled(stage.page);
  const found = await stage.page.evaluate(() => ({
    pwned: (window as unknown as { __pwned?: number }).__pwned ?? null,
    violations: (window as unknown as { violations: string[] }).violations.splice(0),
    strangers: document.querySelectorAll('main script, main iframe, main object, main embed, main base')
      .length,
  }));
  await leaveScreen(stage);
  expect(found).toEqual({ pwned: null, violations: [], strangers: 0 });
});

it('asked nobody else for anything', () => {
  expect(watched.troubles).toEqual([]);
});

/** One record of each kind per payload, with it in every field of free text; threads and contracts as well. */
async function fillWithPayloads(): Promise<Stage['ids']> {
  const first: Partial<Record<RecordKind, string>> = {};
  for (const kind of recordKinds)
    for (const payload of payloads) {
      const { id } = await host.call('records', 'create', { kind, values: valuesOf(kind, payload) });
      first[kind] ??= id;
    }
  // What the palette is asked for.
  await host.call('records', 'create', { kind: 'need', values: { title: `材料${payloads[2]}` } });
  const { today } = await host.call('session', 'state', {});
  let thread = '';
  let contract = '';
  for (const payload of payloads) {
    const started = await host.call('threads', 'start', {
      title: payload,
      links: [
        { side: 'demand', targetKind: 'need', targetId: first.need! },
        { side: 'supply', targetKind: 'achievement', targetId: first.achievement! },
      ],
      next: { nextStep: payload, nextStepOn: today },
    });
    await host.call('threads', 'log', {
      id: started.id,
      kind: 'note',
      happenedOn: today,
      body: payload,
      attendees: payload,
    });
    thread ||= started.id;
    const registered = await host.call('contracts', 'register', {
      values: { projectName: payload, signedOn: today, totalFen: 100, technicalFen: 100, note: payload },
      parties: [
        { side: 'seller', organisationId: null, name: payload },
        { side: 'buyer', organisationId: null, name: `${payload} 2` },
      ],
      links: [{ targetKind: 'thread', targetId: started.id }],
    });
    await host.call('contracts', 'addReceipt', {
      contractId: registered.id,
      values: { receivedOn: today, amountFen: 1, payer: payload, note: payload },
    });
    contract ||= registered.id;
  }
  return { ...(first as Record<RecordKind, string>), thread, contract };
}

function valuesOf(kind: RecordKind, payload: string): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(kind).flatMap(([name, field]) => {
      const value = field.type === 'tags' ? [payload] : payload;
      const takes = field.type === 'text' || field.type === 'longText' || field.type === 'tags';
      return takes && field.schema.safeParse(value).success ? [[name, value]] : [];
    }),
  );
}

function collectViolations(page: Page): Promise<void> {
  return page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`);
    });
  });
}
