import { describe, expect, test } from 'vitest';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { recordsHandlers } from '../../../electron/handlers/records.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aNeed, aRecord } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
const range = {
  quantity: '耐温',
  comparator: 'atLeast' as const,
  low: 200,
  high: null,
  unit: '℃',
  importance: 'must' as const,
  testMethod: null,
};

async function create({ context }: TestCatalogue, input: Record<string, unknown>) {
  return await recordsHandlers.create(context, contract.records.create.input.parse(input));
}

async function get({ context }: TestCatalogue, kind: 'need' | 'person', id: string) {
  return await recordsHandlers.get(context, { kind, id });
}

async function undo({ context }: TestCatalogue) {
  return await historyHandlers.undo(context, { batchId: null });
}

describe('create', () => {
  test('keeps values, figures and contacts in one step, and gives a number and an owner', async () => {
    const catalogue = await aCatalogue();
    const { id, number } = await create(catalogue, {
      kind: 'need',
      values: { title: ' 尼龙 ', keywords: ['切片'] },
      figures: [range],
    });
    expect(number).toBe('YX-XQ2026-0001-T1');
    const record = await get(catalogue, 'need', id);
    expect(record).toMatchObject({
      values: { title: '尼龙', keywords: ['切片'], domain: null },
      figures: [range],
      ownerId: catalogue.profileId,
    });
    expect(record.names[catalogue.profileId]?.name).toBe('测试员');
    await undo(catalogue);
    expect((await get(catalogue, 'need', id)).deletedAt).not.toBeNull();
    expect((await get(catalogue, 'need', id)).figures).toEqual([]);
  });

  test.each([
    [{ title: '' }, 'INVALID_INPUT', { field: 'title' }],
    [{ title: '尼龙', budgetMinFen: 0.5 }, 'INVALID_INPUT', { field: 'budgetMinFen' }],
    [{ title: '尼龙', neededBy: '2026-02-30' }, 'INVALID_INPUT', { field: 'neededBy' }],
    [{ title: '尼龙', organisationId: 'x' }, 'INVALID_INPUT', { field: 'organisationId' }],
    [{ title: '尼龙', colour: 1 }, 'INVALID_INPUT', { field: '' }],
    [{ title: '尼龙', secrecy: 'secret' }, 'SECRET_REFUSED', { secrecy: 'secret' }],
  ] as const)('of %j is refused by name and writes nothing', async (values, code, params) => {
    const catalogue = await aCatalogue();
    await expectRefusal(() => create(catalogue, { kind: 'need', values }), code, params);
    expect(catalogue.db.prepare('SELECT count(*) FROM need').pluck().get()).toBe(0);
    expect(catalogue.db.prepare('SELECT count(*) FROM counter').pluck().get()).toBe(0);
  });
});

describe('update', () => {
  test('changes what the patch names and tells what changed; history shows it with who and before', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { domain: '01' });
    const people = {};
    const patch = { title: '新题', domain: '01' };
    expect(await recordsHandlers.update(catalogue.context, { kind: 'need', id, patch, people })).toEqual({
      changed: ['title'],
    });
    const { entries } = await historyHandlers.ofRecord(catalogue.context, { id });
    expect(entries.map((entry) => entry.kind)).toEqual(['update', 'insert']);
    expect(entries[0]).toMatchObject({
      actorName: '测试员',
      label: { code: 'need.update', params: { title: '帘子布耐热等级提升' } },
      changes: [{ field: 'title', before: '帘子布耐热等级提升', after: '新题' }],
    });
  });

  test('of a record that is not there, or into a secret one, is refused', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue);
    const { context } = catalogue;
    await expectRefusal(
      () => recordsHandlers.update(context, { kind: 'need', id: nobody, patch: {}, people: {} }),
      'NOT_FOUND',
      { id: nobody },
    );
    await expectRefusal(
      () => recordsHandlers.update(context, { kind: 'achievement', id, patch: {}, people: {} }),
      'NOT_FOUND',
    );
    await expectRefusal(
      () => recordsHandlers.update(context, { kind: 'need', id, patch: { secrecy: 'secret' }, people: {} }),
      'SECRET_REFUSED',
    );
  });

  test('of many takes a filter at its word, "all but these" included, and is one step', async () => {
    const catalogue = await aCatalogue();
    const ids = ['甲', '乙', '丙'].map((title) => aNeed(catalogue, { title }));
    const selection = {
      of: 'filter' as const,
      filter: { text: '', conditions: [], from: 'live' as const },
      except: [ids[1]!],
    };
    const { context } = catalogue;
    expect(
      await recordsHandlers.updateMany(context, {
        kind: 'need',
        selection,
        patch: { closed: true },
        people: {},
      }),
    ).toEqual({ count: 2 });
    expect(await recordsHandlers.remove(context, { kind: 'need', selection })).toEqual({ count: 2 });
    expect((await recordsHandlers.counts(context, {})).counts.need).toEqual({
      live: 1,
      demonstration: 0,
      bin: 2,
    });
    const bin = { ...selection, filter: { ...selection.filter, from: 'bin' as const } };
    expect(await recordsHandlers.restore(context, { kind: 'need', selection: bin })).toEqual({ count: 2 });
    await undo(catalogue);
    await undo(catalogue);
    await undo(catalogue);
    expect((await recordsHandlers.counts(context, {})).counts.need).toMatchObject({ live: 3, bin: 0 });
    expect((await get(catalogue, 'need', ids[0]!)).values.closed).toBeNull();
  });

  test('an unknown field in a filter is named', async () => {
    const catalogue = await aCatalogue();
    const filter = {
      text: '',
      conditions: [{ field: 'colour', test: 'known' as const, value: true }],
      from: 'live' as const,
    };
    await expectRefusal(
      () => recordsHandlers.ids(catalogue.context, { kind: 'need', filter, sort: null }),
      'INVALID_INPUT',
      { field: 'colour' },
    );
  });
});

describe('contacts', () => {
  const phone = { id: null, kind: 'phone' as const, value: '13900001234' };
  const mail = { id: null, kind: 'email' as const, value: 'someone@example.invalid' };
  const values = async (catalogue: TestCatalogue, id: string) =>
    (await get(catalogue, 'person', id)).contacts.map((contact) => contact.value);

  test('become exactly those given; undo brings the earlier ones back, unseen by the log', async () => {
    const catalogue = await aCatalogue();
    const id = aRecord(catalogue, 'person', { name: '张三' });
    await recordsHandlers.saveContacts(catalogue.context, { kind: 'person', id, contacts: [phone] });
    await recordsHandlers.saveContacts(catalogue.context, {
      kind: 'person',
      id,
      contacts: [{ ...phone, value: '13900009999' }, mail],
    });
    expect(await values(catalogue, id)).toEqual(['13900009999', mail.value]);
    await undo(catalogue);
    expect(await values(catalogue, id)).toEqual([phone.value]);
    const { entries } = await historyHandlers.ofRecord(catalogue.context, { id });
    expect(JSON.stringify(entries)).not.toMatch(/1390000|example/);
    expect(entries.length).toBeGreaterThan(3);
  });

  test('that are erased do not come back', async () => {
    const catalogue = await aCatalogue();
    const id = aRecord(catalogue, 'person', { name: '张三' });
    await recordsHandlers.saveContacts(catalogue.context, { kind: 'person', id, contacts: [phone, mail] });
    expect(await recordsHandlers.eraseContacts(catalogue.context, { kind: 'person', id })).toEqual({
      count: 2,
    });
    await undo(catalogue);
    await undo(catalogue);
    expect(await values(catalogue, id)).toEqual([]);
    expect(catalogue.db.prepare('SELECT count(*) FROM personal').pluck().get()).toBe(0);
  });
});

describe('history.undo of a named step', () => {
  test('is refused for another person, another device, a step undone already, and an undo', async () => {
    const catalogue = await aCatalogue();
    aNeed(catalogue);
    const latest = async () =>
      (await historyHandlers.batches(catalogue.context, { limit: 1 })).batches[0]!.id;
    const batchId = await latest();
    const asOther = { ...catalogue.context, actor: nobody };
    await expectRefusal(() => historyHandlers.undo(asOther, { batchId }), 'NOTHING_TO_UNDO');
    const elsewhere = { ...catalogue.context, run: { ...catalogue.context.run, device: 'T2' } };
    await expectRefusal(() => historyHandlers.undo(elsewhere, { batchId }), 'NOTHING_TO_UNDO');
    await historyHandlers.undo(catalogue.context, { batchId });
    await expectRefusal(() => historyHandlers.undo(catalogue.context, { batchId }), 'NOTHING_TO_UNDO');
    await expectRefusal(
      async () => historyHandlers.undo(catalogue.context, { batchId: await latest() }),
      'NOTHING_TO_UNDO',
    );
    await expectRefusal(
      () => historyHandlers.undo(catalogue.context, { batchId: nobody }),
      'NOTHING_TO_UNDO',
    );
  });

  test('that was not the last keeps what was done after it and names it', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { title: '原题' });
    const patch = (values: Record<string, unknown>) =>
      recordsHandlers.update(catalogue.context, { kind: 'need', id, patch: values, people: {} });
    patch({ title: '一', problem: '易断' });
    const step = (await historyHandlers.batches(catalogue.context, { limit: 1 })).batches[0]!;
    patch({ title: '二' });
    const undone = await historyHandlers.undo(catalogue.context, { batchId: step.id });
    expect(undone).toMatchObject({
      restoredCount: 1,
      kept: [{ table: 'need', rowId: id, field: 'title', name: '二' }],
    });
    expect((await get(catalogue, 'need', id)).values).toMatchObject({ title: '二', problem: null });
  });
});
