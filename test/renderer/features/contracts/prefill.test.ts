import { describe, expect, it } from 'vitest';
import { prefillFromThread, type ReadRecord } from '../../../../renderer/features/contracts/prefill.ts';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import type { ThreadDetail } from '../../../../shared/contract/threads.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { aCard } from '../threads/cards.ts';

function aRecord(kind: RecordKind, id: string, values: Record<string, unknown>): RecordDetail {
  return {
    id,
    kind,
    number: id,
    values,
    ownerId: null,
    updatedAt: 0,
    demonstration: false,
    completeness: 0,
    helperIds: [],
    extra: {},
    createdAt: 0,
    createdBy: null,
    deletedAt: null,
    importBatchId: null,
    figures: [],
    contacts: [],
    names: {
      firm: { id: 'firm', kind: 'organisation', name: '甲示范工业有限公司', number: null },
      university: { id: 'university', kind: 'organisation', name: '乙示范大学', number: null },
    },
    attachments: [],
    threads: [],
  };
}

type Side = [side: 'demand' | 'supply', record: RecordDetail];

function aThread(sides: readonly Side[]): ThreadDetail {
  return {
    ...aCard({ title: '低吸水尼龙', intendedFen: 5_000_000 }),
    id: 'thread',
    statusReason: null,
    reviewOn: null,
    transferMode: null,
    helperIds: [],
    links: sides.map(([side, record]) => ({
      id: `link-${record.id}`,
      side,
      target: { id: record.id, kind: record.kind, name: record.id, number: null },
    })),
    events: [],
    contracts: [],
    attachments: [],
  };
}

function prefill(sides: readonly Side[], gone: readonly string[] = []) {
  const read: ReadRecord = async (_kind, id) =>
    gone.includes(id) ? undefined : sides.find(([, record]) => record.id === id)?.[1];
  return prefillFromThread(aThread(sides), read);
}

const need = aRecord('need', 'need', { organisationId: 'firm', domain: 'D1' });
const achievement = aRecord('achievement', 'achievement', {
  organisationId: 'university',
  domain: 'D2',
  unitName: '材料学院',
  leaderName: '林一川',
});
const firm = aRecord('organisation', 'firm', { name: '甲示范工业有限公司' });

describe('prefillFromThread', () => {
  it('takes the firm of the need as buyer and the institution of the achievement as seller', async () => {
    const draft = await prefill([
      ['demand', need],
      ['supply', achievement],
    ]);
    expect(draft.parties).toEqual([
      { side: 'buyer', organisationId: 'firm', name: '甲示范工业有限公司' },
      { side: 'seller', organisationId: 'university', name: '乙示范大学' },
    ]);
    expect(draft).toMatchObject({
      projectName: '低吸水尼龙',
      domain: 'D2',
      unitName: '材料学院',
      leaderName: '林一川',
    });
  });

  it('links the thread, the need and the achievement', async () => {
    const draft = await prefill([
      ['demand', need],
      ['demand', firm],
      ['supply', achievement],
    ]);
    expect(draft.links).toEqual([
      { targetKind: 'thread', targetId: 'thread' },
      { targetKind: 'need', targetId: 'need' },
      { targetKind: 'achievement', targetId: 'achievement' },
    ]);
  });

  it('names a firm once that stands there itself and through its need', async () => {
    const draft = await prefill([
      ['demand', need],
      ['demand', firm],
    ]);
    expect(draft.parties).toHaveLength(1);
  });

  it('never takes the intended amount for the amount of the contract', async () => {
    const draft = await prefill([['supply', achievement]]);
    expect(draft).not.toHaveProperty('totalFen');
  });

  it('leaves out a record that is gone', async () => {
    const draft = await prefill([['demand', need]], ['need']);
    expect(draft.parties).toEqual([]);
    expect(draft.domain).toBeNull();
  });

  it('leaves out a record without an organisation', async () => {
    const draft = await prefill([['demand', aRecord('need', 'loose', {})]]);
    expect(draft.parties).toEqual([]);
  });
});
