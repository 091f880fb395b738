import { describe, expect, test } from 'vitest';
import { BlobStore } from '../../../electron/services/blobStore.ts';
import { organisationsIn, personsIn } from '../../../shared/jotting/namesInText.ts';
import { aCore, ask, setUp } from '../../builders/core.ts';

describe('names in a text', () => {
  const firms = [
    { id: 'a', name: '示范省平顶市示范轴承有限公司' },
    { id: 'b', name: '示范轴承研究院' },
    { id: 'c', name: '示范帘子布股份有限公司' },
  ];

  test.each([
    ['示范轴承的张工说轴承三个月就坏', ['a']],
    ['示范轴承研究院可以做寿命试验', ['b', 'a']],
    ['今天谁都没来', []],
  ])('%s', (text, ids) => {
    expect(organisationsIn(text, firms).map(({ id }) => id)).toEqual(ids);
  });

  test('a name of two characters counts only within a firm that is mentioned', () => {
    const people = [{ id: 'p', name: '高明', organisationId: 'a' }];
    expect(personsIn('高明的办法', people, new Set())).toEqual([]);
    expect(personsIn('高明的办法', people, new Set(['a'])).map(({ id }) => id)).toEqual(['p']);
  });
});

describe('a jotting', () => {
  test('is kept whole, offers the names it mentions, and becomes a need with its files', {
    timeout: 60_000,
  }, async () => {
    const { core } = await aCore();
    await setUp(core);
    const firm = await ask(core, 'records', 'create', {
      kind: 'organisation',
      values: { name: '示范轴承有限公司' },
    });
    const blobId = new BlobStore(core.blobsFolder).put(new Uint8Array([1, 2, 3]));
    const text = '示范轴承那边说：轴承三个月就坏，\n能不能延到一年？';
    const { id, number } = await ask(core, 'jottings', 'add', {
      text,
      source: 'chat',
      files: [{ blobId, fileName: '截图1.png' }],
    });
    expect(number).toMatch(/^SF-SJ\d{4}-0001-/);
    const { jottings } = await ask(core, 'jottings', 'open', {});
    expect(jottings).toMatchObject([
      {
        id,
        body: text,
        suggestions: { organisations: [{ id: firm.id }] },
        attachments: [{ fileName: '截图1.png' }],
      },
    ]);

    await ask(core, 'jottings', 'attach', { id, organisationId: firm.id });
    const { targetId } = await ask(core, 'jottings', 'sort', { id, as: { kind: 'need' } });
    const need = await ask(core, 'records', 'get', { kind: 'need', id: targetId! });
    expect(need.values).toMatchObject({ originalWords: text, organisationId: firm.id });
    expect(need.attachments.map(({ fileName }) => fileName)).toEqual(['截图1.png']);
    expect((await ask(core, 'jottings', 'open', {})).jottings).toEqual([]);
    await expect(ask(core, 'jottings', 'sort', { id, as: { kind: 'need' } })).rejects.toMatchObject({
      code: 'STALE_STATE',
    });

    // One step back: the need is gone, the jotting waits again, the words are where they were.
    await ask(core, 'history', 'undo', { batchId: null });
    expect((await ask(core, 'jottings', 'open', {})).jottings).toMatchObject([{ id, body: text }]);
  });

  test('is logged on a thread of the firm it mentions, with the next day', { timeout: 60_000 }, async () => {
    const { core } = await aCore();
    await setUp(core);
    const firm = await ask(core, 'records', 'create', {
      kind: 'organisation',
      values: { name: '示范焦化集团有限公司' },
    });
    const thread = await ask(core, 'threads', 'start', {
      title: '焦炉余热',
      links: [{ side: 'demand', targetKind: 'organisation', targetId: firm.id }],
    });
    const { id } = await ask(core, 'jottings', 'add', {
      text: '示范焦化来电，下周看样',
      source: 'call',
      nextStepOn: '2099-01-08',
    });
    const [jotting] = (await ask(core, 'jottings', 'open', {})).jottings;
    expect(jotting!.suggestions.threads).toEqual([{ id: thread.id, name: '焦炉余热' }]);
    await ask(core, 'jottings', 'sort', { id, as: { kind: 'threadEvent', threadId: thread.id } });
    const detail = await ask(core, 'threads', 'get', { id: thread.id });
    expect(detail).toMatchObject({ nextStepOn: '2099-01-08' });
    expect(detail.events[0]).toMatchObject({
      activityKind: 'call',
      body: '示范焦化来电，下周看样',
    });
  });

  test('without a word or a file is none', { timeout: 60_000 }, async () => {
    const { core } = await aCore();
    await setUp(core);
    await expect(ask(core, 'jottings', 'add', { text: '  ', source: 'note' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    // Nor is one with a mark of secrecy: it belongs into no such program.
    await expect(
      ask(core, 'jottings', 'add', { text: '机密★三年 某型材料', source: 'note' }),
    ).rejects.toMatchObject({
      code: 'SECRET_REFUSED',
    });
  });
});
