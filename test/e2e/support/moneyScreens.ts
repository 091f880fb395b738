import type { Page } from 'playwright-core';
import { words as claimWords } from '../../../renderer/features/claiming/words.ts';
import { words as dossierWords } from '../../../renderer/features/dossier/words.ts';
import { words as moneyWords } from '../../../renderer/features/money/words.ts';
import { words as registerWords } from '../../../renderer/features/registers/words.ts';
import { words as ruleWords } from '../../../renderer/features/rules/words.ts';
import type { HostProcess } from '../../support/host.ts';
import { goTo } from './browser.ts';
import type { Screen, Stage } from './screens.ts';

/** By the end of its name: an icon says its own before it. */
const button = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`${name}$`) }).first();

/** 分: two fifths and three fifths of the amount that these screens share out. */
const [firstFen, secondFen] = [20_000_000, 30_000_000];

/**
 * Gives a contract what its money screens show: a plan, a sheet that is not whole, a receipt nobody shared out, an entry
 * of the fee; lines of a bank, one of them going out;
 * and an entry of a register. Done once, however often it is asked.
 */
export async function prepareMoney(host: HostProcess, contractId: string): Promise<void> {
  const { plan } = await host.call('money', 'of', { contractId });
  const { today } = await host.call('session', 'state', {});
  if (plan.length > 0) return;
  await host.call('money', 'setPlan', {
    contractId,
    plan: [
      { id: null, dueOn: '2026-01-31', condition: '合同生效后', amountFen: firstFen },
      { id: null, dueOn: null, condition: '验收合格后', amountFen: secondFen },
    ],
  });
  const received = { receivedOn: today, payer: '示范材料有限公司' };
  const receipt = await host.call('contracts', 'addReceipt', {
    contractId,
    values: { ...received, amountFen: firstFen },
    aboveTotal: 'confirmed',
  });
  await host.call('contracts', 'addReceipt', {
    contractId,
    values: { ...received, amountFen: secondFen },
    aboveTotal: 'confirmed',
  });
  await host.call('money', 'saveSheet', {
    contractId,
    id: null,
    values: {
      receiptId: receipt.receiptId,
      mode: 'licence',
      ownerType: 'public',
      grossFen: firstFen,
      deductions: [{ kind: 'tax', amountFen: 1_200_000 }],
      shares: [
        { role: 'person', name: '完成人甲', ratioMillionths: 400_000 },
        { role: 'unit', name: '示范学院', ratioMillionths: 600_000 },
      ],
    },
  });
  await host.call('money', 'addCommission', {
    contractId,
    values: { kind: 'due', happenedOn: today, amountFen: 1_000_000, counterparty: '示范材料有限公司' },
  });
  const lines = [
    ['到账日期', '流水号', '到账金额', '付款单位', '摘要'],
    [today, 'R1', '300000', '示范材料有限公司', '首付款'],
    [today, 'R2', '-50000', '示范协作大学', '外拨合作经费'],
  ];
  const text = lines.map((cells) => cells.join('\t')).join('\n');
  await host.call('claiming', 'importLines', { source: { from: 'paste', text } });
  await host.call('registers', 'save', {
    kind: 'discovery',
    id: null,
    values: { found: '耐热助剂', visitedOn: today },
  });
  await host.call('claiming', 'addPayerName', {
    partyName: '示范材料有限公司',
    name: '示范集团财务公司',
    relation: 'group',
  });
}

async function openContract({ page, ids }: Stage): Promise<void> {
  await goTo(page, `/contracts/${ids.contract}`);
  await page.locator('.money-sheet').first().waitFor();
}

/** A dialog that a button of the contract's page opens. */
function ofContract(name: string, wordOf: (stage: Stage) => string): Screen {
  return {
    name,
    async show(stage) {
      await openContract(stage);
      await button(stage.page, wordOf(stage)).click();
      await stage.page.locator('[role=dialog]:visible').waitFor();
    },
  };
}

async function openClaims({ page }: Stage): Promise<void> {
  await goTo(page, '/claims');
  await page.locator('[data-testid^=line-]').first().waitFor();
}

/** Sections far down a page are brought into the window, where a picture of it shows them. */
function ofContractSection(name: string, word: 'plan' | 'distribution' | 'commission'): Screen {
  return {
    name,
    async show(stage) {
      await openContract(stage);
      const heading = stage.page.getByRole('heading', { name: moneyWords[stage.language][word], level: 3 });
      await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    },
  };
}

/** Money of a contract, its file, the claim desk, and the rules that money follows. */
export const moneyScreens: readonly Screen[] = [
  ofContractSection('money-plan', 'plan'),
  ofContractSection('money-distribution', 'distribution'),
  ofContractSection('money-commission', 'commission'),
  ofContract('money-plan-edit', ({ language }) => moneyWords[language].planEdit),
  ofContract('money-sheet', ({ language }) => moneyWords[language].share),
  ofContract('money-commission-add', ({ language }) => moneyWords[language].commissionAdd),
  ofContract('money-proof', ({ language }) => moneyWords[language].proof),
  ofContract('dossier', ({ language }) => dossierWords[language].open),
  { name: 'claims', show: openClaims },
  {
    name: 'claims-choose',
    async show(stage) {
      await openClaims(stage);
      const line = stage.page.locator('[data-testid^=line-]', { hasText: '外拨合作经费' });
      await line.getByRole('button', { name: claimWords[stage.language].choose }).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'claims-payerNames',
    async show(stage) {
      await openClaims(stage);
      await button(stage.page, claimWords[stage.language].payerNames).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'rules-deductions',
    async show({ page, language }) {
      await goTo(page, '/settings');
      const heading = page.getByRole('heading', { name: ruleWords[language].deductions, exact: true });
      await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'rules-subsidy',
    async show({ page, language }) {
      await goTo(page, '/settings');
      await button(page, ruleWords[language].addSubsidy).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'registers-print',
    async show({ page, language }) {
      await goTo(page, '/registers/discovery');
      await button(page, registerWords[language].print).click();
      await page.locator('.document-desk').waitFor();
    },
  },
];
