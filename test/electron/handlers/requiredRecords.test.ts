import { describe, expect, test } from 'vitest';
import { processHandlers } from '../../../electron/handlers/process.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { processKinds } from '../../../shared/domain/process.ts';
import { shippedLadder } from '../../../shared/domain/rules/ladder.ts';
import {
  type OwnerType,
  type RequiredKind,
  type StageTemplate,
  stageTemplates,
} from '../../../shared/domain/rules/stageTemplates.ts';
import { type ThreadStage, threadStages } from '../../../shared/domain/thread.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNotice, anOwnedThread, aProcessRecord } from '../../builders/process.ts';
import { expectRefusal } from '../../builders/work.ts';

/** What a stage asks for, what it advises, or that it is left out: written by hand from domain.md §3 and §0a. */
type Asked = readonly [required: readonly RequiredKind[], advised: readonly RequiredKind[]] | 'leftOut';

const push: Asked = [
  ['consentDemand', 'consentSupply'],
  ['brokerAgreement', 'introduction'],
];
const contact: Asked = [['meeting'], ['nda']];
const verify: Asked = [[], ['trial', 'trialResult']];
const negotiate: Asked = [['terms'], []];
const before = { push, contact, verify, negotiate };

interface TemplateCase {
  readonly id: StageTemplate['id'];
  readonly owner: OwnerType;
  readonly mode: string;
  readonly asked: Readonly<Record<ThreadStage, Asked>>;
}

const cases: readonly TemplateCase[] = [
  {
    id: 'publicTransfer',
    owner: 'public',
    mode: 'licence.exclusive',
    asked: {
      ...before,
      price: [['pricing', 'priceDecision', 'priceNotice', 'approval'], ['valuation']],
      sign: [
        ['inventorConsent', 'coOwnerConsent'],
        ['relatedParty', 'brokerNamed'],
      ],
    },
  },
  {
    id: 'publicEquity',
    owner: 'public',
    mode: 'equity',
    asked: {
      ...before,
      price: [['pricing', 'valuation', 'priceDecision', 'priceNotice', 'approval'], []],
      sign: [['inventorConsent', 'coOwnerConsent', 'relatedParty'], ['brokerNamed']],
    },
  },
  {
    id: 'publicCooperation',
    owner: 'public',
    mode: 'development',
    asked: { ...before, price: 'leftOut', sign: [['approval'], ['brokerNamed']] },
  },
  {
    id: 'privateTransfer',
    owner: 'other',
    mode: 'assignment',
    asked: {
      ...before,
      price: [['pricing'], ['valuation']],
      sign: [['coOwnerConsent'], ['inventorConsent', 'brokerNamed']],
    },
  },
  {
    id: 'cooperation',
    owner: 'unknown',
    mode: 'service',
    asked: { ...before, price: 'leftOut', sign: [[], ['brokerNamed']] },
  },
];

const people = { inventors: ['示范甲'], partnerOrganisations: ['示范研究院'] };

/** The least that each record must say to be kept. */
const least: Readonly<Partial<Record<RequiredKind, Readonly<Record<string, unknown>>>>> = {
  brokerAgreement: { partyName: '示范技术转移公司' },
  trial: { endsOn: '2026-09-30' },
  trialResult: { outcome: '达到约定指标' },
  terms: { body: '独占许可五年，入门费加提成' },
  pricing: { method: 'agreement' },
  approval: { outcome: shippedLadder.at(-1)!.level },
  inventorConsent: { partyName: '示范甲' },
  coOwnerConsent: { partyName: '示范研究院' },
  exportControl: { outcome: 'cleared' },
};

test('every template has a case', () => {
  expect(cases.map(({ id }) => id)).toEqual(stageTemplates.map(({ id }) => id));
});

describe.each(cases)('$id', ({ id: templateId, owner, mode, asked }) => {
  async function aThreadOfIt() {
    const catalogue = await aCatalogue();
    return { catalogue, id: await anOwnedThread(catalogue, owner, mode, people) };
  }

  test('asks at each stage exactly for these', async () => {
    const { catalogue, id } = await aThreadOfIt();
    const { template, stages } = await processOf(catalogue, id);
    expect(template?.id).toBe(templateId);
    const found = stages.map(({ stage, state, items }) => {
      const kinds = (need: string) => items.filter((item) => item.need === need).map(({ kind }) => kind);
      return [stage, state === 'leftOut' ? 'leftOut' : [kinds('required'), kinds('advised')]];
    });
    expect(found).toEqual(threadStages.map((stage) => [stage, asked[stage]]));
  });

  const kinds = threadStages.flatMap((stage) => (asked[stage] === 'leftOut' ? [] : asked[stage].flat()));
  test.each(kinds)('%s: missing, done, turned back, not applicable with its reason', async (kind) => {
    const { catalogue, id } = await aThreadOfIt();
    const state = async () => (await itemsOf(catalogue, id)).find((item) => item.kind === kind)?.state;
    expect(await state()).toBe('missing');
    const turnBack = await meet(catalogue, id, kind);
    expect(await state()).toBe('done');
    await turnBack();
    expect(await state()).toBe('missing');
    if (kind === 'meeting' || kind === 'priceNotice') return;
    const values = { kind, state: 'notApplicable' } as const;
    await expectRefusal(() => aProcessRecord(catalogue, id, values), 'PROCESS_PROBLEM', {
      problem: 'REASON_MISSING',
    });
    await aProcessRecord(catalogue, id, { ...values, body: '本次不涉及' });
    expect(await state()).toBe('notApplicable');
  });

  test('leads from one required record to the next, and to nothing once all are there', async () => {
    const { catalogue, id } = await aThreadOfIt();
    const order: (string | undefined)[] = [];
    const expected: RequiredKind[] = [];
    for (const stage of threadStages) {
      await moveTo(catalogue, id, stage);
      const required = asked[stage] === 'leftOut' ? [] : asked[stage][0];
      for (const kind of required) {
        order.push((await processOf(catalogue, id)).next?.kind);
        await meet(catalogue, id, kind);
        expected.push(kind);
      }
      expect((await processOf(catalogue, id)).next, stage).toBeNull();
    }
    expect(order).toEqual(expected);
  });
});

test.each(['listing', 'auction'])(
  '%s hangs at the venue: the notice of the unit does not apply',
  async (method) => {
    const catalogue = await aCatalogue();
    const id = await anOwnedThread(catalogue, 'public', 'assignment');
    const pricingId = await aProcessRecord(catalogue, id, {
      kind: 'pricing',
      method,
      place: '示范产权交易所',
      endsOn: testToday,
    });
    const notice = async () => (await itemsOf(catalogue, id)).find(({ kind }) => kind === 'priceNotice');
    expect(await notice()).toMatchObject({ state: 'notApplicable', recordId: pricingId });
    await aProcessRecord(catalogue, id, { kind: 'pricing', method: 'agreement' });
    expect(await notice()).toMatchObject({ state: 'missing', recordId: null });
  },
);

test('every kind of record is kept with the least it must say', async () => {
  const catalogue = await aCatalogue();
  const id = await anOwnedThread(catalogue, 'public', 'assignment');
  for (const kind of processKinds) await aProcessRecord(catalogue, id, { kind, ...least[kind] });
  expect((await processOf(catalogue, id)).records.map(({ values }) => values.kind)).toEqual(processKinds);
});

async function processOf({ context }: TestCatalogue, threadId: string) {
  return await processHandlers.of(context, { threadId });
}

async function itemsOf(catalogue: TestCatalogue, threadId: string) {
  return (await processOf(catalogue, threadId)).stages.flatMap(({ items }) => items);
}

/** Puts on record what is asked for; returns how to turn it back. */
async function meet(
  catalogue: TestCatalogue,
  id: string,
  kind: RequiredKind,
): Promise<() => Promise<unknown>> {
  const { context } = catalogue;
  if (kind === 'meeting') {
    const said = { id, kind: 'contact', activityKind: 'meeting', happenedOn: testToday, body: '双方见面' };
    const { eventId } = await threadsHandlers.log(context, contract.threads.log.input.parse(said));
    return async () => threadsHandlers.reverse(context, { eventId, reason: null });
  }
  if (kind === 'priceNotice') {
    const notice = await aNotice(catalogue, id);
    catalogue.pass({ days: 16 });
    return async () => processHandlers.reverse(context, { of: 'notice', id: notice.id });
  }
  const recordId = await aProcessRecord(catalogue, id, { kind, ...least[kind] });
  return async () => processHandlers.reverse(context, { of: 'processRecord', id: recordId });
}

async function moveTo({ context }: TestCatalogue, id: string, to: ThreadStage): Promise<void> {
  const { stage: from } = await threadsHandlers.get(context, { id });
  if (from !== to) await threadsHandlers.move(context, contract.threads.move.input.parse({ id, from, to }));
}
