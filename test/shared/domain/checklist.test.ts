import { describe, expect, test } from 'vitest';
import { codeTables } from '../../../shared/codes/index.ts';
import { type ChecklistFacts, checklistOf, nextItem } from '../../../shared/domain/checklist.ts';
import { reachesRung, rungFor, shippedLadder } from '../../../shared/domain/rules/ladder.ts';
import {
  isTransferMode,
  ownerTypes,
  type RequiredKind,
  stageTemplates,
  templateFor,
} from '../../../shared/domain/rules/stageTemplates.ts';
import { threadStages } from '../../../shared/domain/thread.ts';

const modes = codeTables.threadMode.entries.map(({ code }) => code);

describe('templates', () => {
  test('exactly one fits every owner and way', () => {
    for (const owner of ownerTypes) {
      for (const mode of modes) {
        const top = mode.split('.')[0]!;
        const fitting = stageTemplates.filter((one) => one.owners.includes(owner) && one.modes.includes(top));
        expect(
          fitting.map(({ id }) => id),
          `${owner} ${mode}`,
        ).toHaveLength(1);
        expect(templateFor(mode, owner)).toBe(fitting[0]);
      }
      expect(templateFor(null, owner)).toBeNull();
      expect(templateFor('nothing', owner)).toBeNull();
    }
  });

  test.each([
    ['assignment', 'public', 'publicTransfer'],
    ['licence.sole', 'public', 'publicTransfer'],
    ['equity', 'public', 'publicEquity'],
    ['development', 'public', 'publicCooperation'],
    ['joint', 'public', 'publicCooperation'],
    ['licence.ordinary', 'other', 'privateTransfer'],
    ['assignment', 'unknown', 'privateTransfer'],
    ['service', 'other', 'cooperation'],
  ] as const)('%s of a %s owner: %s', (mode, owner, id) => {
    expect(templateFor(mode, owner)?.id).toBe(id);
  });

  test('a stage is asked for or left out with a reason, and the notice stands where the price is made', () => {
    for (const template of stageTemplates) {
      for (const stage of threadStages) {
        const isLeftOut = template.leftOut[stage] !== undefined;
        expect(template.stages[stage] !== undefined, `${template.id} ${stage}`).toBe(!isLeftOut);
      }
      const hasNotice = Object.values(template.stages)
        .flat()
        .some(({ kind }) => kind === 'priceNotice');
      const isPublicTransfer = template.owners.includes('public') && template.modes.every(isTransferMode);
      expect(hasNotice, template.id).toBe(isPublicTransfer);
    }
  });
});

const facts: ChecklistFacts = {
  template: templateFor('assignment', 'public'),
  stage: 'push',
  evidence: [],
  inventors: [],
  coOwners: [],
  ladder: shippedLadder,
  order: 'noticeFirst',
  amountFen: 100_000_000,
};

function done(kind: RequiredKind, more: Partial<ChecklistFacts['evidence'][number]> = {}) {
  return {
    id: `e-${kind}`,
    kind,
    state: 'done',
    happenedOn: '2026-06-01',
    outcome: null,
    partyName: null,
    ...more,
  } as const;
}

function stateOf(kind: RequiredKind, more: Partial<ChecklistFacts>) {
  const items = checklistOf({ ...facts, ...more }).flatMap((stage) => stage.items);
  const found = items.find((item) => item.kind === kind)!;
  return [found.state, found.open];
}

describe('the list', () => {
  test.each(threadStages)('asks first for what is open at %s', (stage) => {
    const expected = {
      push: 'consentDemand',
      contact: 'meeting',
      verify: 'meeting',
      negotiate: 'terms',
      price: 'pricing',
      sign: 'inventorConsent',
    };
    const next = nextItem(checklistOf({ ...facts, stage }));
    expect(next?.kind).toBe(expected[stage]);
  });

  test('is empty without a template and done when all is there', () => {
    expect(checklistOf({ ...facts, template: null })).toEqual([]);
    const evidence = [done('consentDemand'), done('consentSupply', { state: 'notApplicable' })];
    expect(nextItem(checklistOf({ ...facts, evidence }))).toBeNull();
  });

  test('leaves the price out of a development, and says so', () => {
    const stages = checklistOf({ ...facts, template: templateFor('development', 'public'), stage: 'sign' });
    expect(stages.find(({ stage }) => stage === 'price')).toMatchObject({ state: 'leftOut', items: [] });
    expect(stages.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'leftOut', 'current']);
  });

  test.each([
    [[], ['missing', ['甲', '乙']]],
    [[done('inventorConsent', { partyName: '甲' })], ['partly', ['乙']]],
    [[done('inventorConsent', { partyName: '甲、乙' })], ['done', []]],
    [
      [done('inventorConsent', { partyName: '甲' }), done('inventorConsent', { partyName: '乙' })],
      ['done', []],
    ],
    [[done('inventorConsent', { state: 'notApplicable' })], ['notApplicable', []]],
  ])('all inventors consent: %#', (evidence, expected) => {
    expect(stateOf('inventorConsent', { inventors: ['甲', '乙'], evidence })).toEqual(expected);
  });

  test.each([
    [100_000_000, '科技处', ['done', []]],
    [199_999_999, '科技处', ['done', []]],
    [200_000_000, '科技处', ['partly', ['分管校领导']]],
    [200_000_000, '校长办公会', ['done', []]],
    [500_000_000, '分管校领导', ['partly', ['校长办公会']]],
    [500_000_000, '校长办公会', ['done', []]],
    [null, '分管校领导', ['partly', ['校长办公会']]],
    [100_000_000, '门卫', ['partly', ['科技处']]],
  ])('%s 分 approved by %s', (amountFen, level, expected) => {
    expect(stateOf('approval', { amountFen, evidence: [done('approval', { outcome: level })] })).toEqual(
      expected,
    );
  });

  test('notice and approval change places by the order of the office', () => {
    const kinds = (order: ChecklistFacts['order']) =>
      checklistOf({ ...facts, order })
        .find(({ stage }) => stage === 'price')!
        .items.map(({ kind }) => kind);
    expect(kinds('noticeFirst')).toEqual([
      'pricing',
      'priceDecision',
      'priceNotice',
      'approval',
      'valuation',
    ]);
    expect(kinds('approvalFirst')).toEqual([
      'pricing',
      'priceDecision',
      'approval',
      'priceNotice',
      'valuation',
    ]);
  });
});

test('the ladder: who decides, and an unknown amount goes to the top', () => {
  expect(rungFor(shippedLadder, 0)?.level).toBe('科技处');
  expect(rungFor(shippedLadder, 200_000_000)?.level).toBe('分管校领导');
  expect(rungFor(shippedLadder, null)?.level).toBe('校长办公会');
  expect(reachesRung([], 1, '科技处')).toBe(false);
});
