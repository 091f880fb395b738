import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredValue } from '../../db/tables.ts';
import { LaterFactError, latestBatches, nextToRedo, nextToUndo, undoBatch } from '../../db/undo.ts';
import { aWriter, needValues, type TestWriter } from '../builders/writer.ts';

const achievementId = '00000000-0000-7000-8000-00000000000a';

function addNeed(writer: TestWriter, values: Record<string, unknown> = {}): string {
  return writer.write((batch) => batch.insert('need', needValues(values)));
}

function update(writer: TestWriter, id: string, patch: Record<string, unknown>): void {
  writer.write((batch) => batch.update('need', id, patch));
}

function need({ db }: TestWriter, id: string) {
  return db.prepare('SELECT title, domain, closed, deletedAt FROM need WHERE id = ?').get(id) as Record<
    string,
    StoredValue
  >;
}

function decide(writer: TestWriter, demandId: string, reason: string): string {
  const values = { demandKind: 'need', demandId, achievementId, verdict: 'recommend', reason };
  return writer.write((batch) => batch.insert('decision', values));
}

/** Reasons of the decisions that stand: neither a reversal nor reversed. */
function standing({ db }: TestWriter): string[] {
  return db
    .prepare(
      `SELECT reason FROM decision WHERE reversesId IS NULL
         AND NOT EXISTS (SELECT 1 FROM decision AS back WHERE back.reversesId = decision.id) ORDER BY reason`,
    )
    .pluck()
    .all() as string[];
}

describe('undo', () => {
  test('turns every field of a step back and says how many', async () => {
    const writer = await aWriter();
    const id = addNeed(writer, { domain: '0101', closed: true });
    update(writer, id, { title: '新题', domain: null, closed: false });
    expect(writer.undo()).toMatchObject({ restoredCount: 3, kept: [] });
    expect(need(writer, id)).toMatchObject({ title: '帘子布耐热等级提升', domain: '0101', closed: 1 });
    expect(writer.rows('operation').at(-1)).toMatchObject({ kind: 'update', tableName: 'need' });
  });

  test('keeps a field that was changed since, and names it', async () => {
    const writer = await aWriter();
    const id = addNeed(writer);
    update(writer, id, { title: '第一次', domain: '0101' });
    const other = writer.as('person-b');
    update(other, id, { title: '第二次' });
    expect(writer.undo()).toMatchObject({
      restoredCount: 1,
      kept: [{ table: 'need', rowId: id, field: 'title' }],
    });
    expect(need(writer, id)).toMatchObject({ title: '第二次', domain: null });
  });

  test('puts a new row into the bin, but not one that others worked on since', async () => {
    const writer = await aWriter();
    const [alone, shared] = [addNeed(writer), addNeed(writer)];
    update(writer.as('person-b'), shared, { domain: '0101' });
    expect(writer.undo()).toMatchObject({ restoredCount: 0, kept: [{ rowId: shared, field: '*' }] });
    expect(writer.undo()).toMatchObject({ restoredCount: 1, kept: [] });
    expect(need(writer, shared).deletedAt).toBeNull();
    expect(need(writer, alone).deletedAt).not.toBeNull();
  });

  test('of a step that made and changed the same row bins it', async () => {
    const writer = await aWriter();
    const id = writer.write((batch) => {
      const made = batch.insert('need', needValues());
      batch.update('need', made, { title: '同一步里改过' });
      return made;
    });
    expect(writer.undo()?.kept).toEqual([]);
    expect(need(writer, id).deletedAt).not.toBeNull();
    writer.redo();
    expect(need(writer, id)).toMatchObject({ title: '同一步里改过', deletedAt: null });
  });

  test('adds a reversal to a fact and leaves the fact itself alone', async () => {
    const writer = await aWriter();
    const factId = decide(writer, addNeed(writer), '合适');
    const before = writer.rows('decision')[0];
    writer.undo();
    expect(standing(writer)).toEqual([]);
    expect(writer.rows('decision')[0]).toEqual(before);
    expect(writer.rows('decision')[1]).toMatchObject({ reversesId: factId, reason: '合适' });
  });

  test('is refused by name when a later stage move stands on the one meant, and nothing changes', async () => {
    const writer = await aWriter();
    const threadId = achievementId;
    const move = (fromStage: string, toStage: string) =>
      writer.write((batch) =>
        batch.insert('threadEvent', {
          threadId,
          kind: 'stage',
          happenedOn: '2026-06-15',
          fromStage,
          toStage,
        }),
      );
    move('push', 'contact');
    const first = nextToUndo(writer.db, writer.context)!;
    const later = move('contact', 'verify');
    const counts = () => [writer.rows('threadEvent').length, writer.rows('operation').length];
    const before = counts();
    expect(() => undoBatch(writer.context, first, 'undo')).toThrow(LaterFactError);
    expect(() => undoBatch(writer.context, first, 'undo')).toThrow(later);
    expect(counts()).toEqual(before);
    expect(writer.db.inTransaction).toBe(false);
    writer.undo();
    writer.undo();
    expect(writer.rows('threadEvent').filter((event) => event.reversesId !== null)).toHaveLength(2);
  });

  test('reaches 60 steps back and forth again, also after a restart', async () => {
    const writer = await aWriter();
    const id = addNeed(writer, { title: '0' });
    for (let step = 1; step <= 60; step += 1) update(writer, id, { title: String(step) });
    const again = await writer.reopen();
    for (let step = 59; step >= 0; step -= 1) {
      again.undo();
      expect(need(again, id).title).toBe(String(step));
    }
    const third = await again.reopen();
    for (let step = 1; step <= 60; step += 1) third.redo();
    expect(need(third, id).title).toBe('60');
    expect(third.redo()).toBeNull();
  });

  test('is offered only for steps of the same person and device', async () => {
    const writer = await aWriter();
    addNeed(writer);
    const other = writer.as('person-b');
    expect(other.undo()).toBeNull();
    const elsewhere = { device: 'T2', actor: 'person-a' };
    expect(nextToUndo(writer.db, elsewhere)).toBeNull();
    writer.undo();
    expect(nextToRedo(writer.db, elsewhere)).toBeNull();
    expect(other.redo()).toBeNull();
    expect(writer.redo()).not.toBeNull();
  });

  test('follows the order of the steps, not the wall clock that was set back in between', async () => {
    const writer = await aWriter();
    const id = addNeed(writer);
    update(writer, id, { title: '先' });
    update(writer, id, { title: '后' });
    writer.db
      .prepare('UPDATE batch SET startedAt = 5 WHERE id = (SELECT batchId FROM operation WHERE seq = 3)')
      .run();
    writer.undo();
    expect(need(writer, id).title).toBe('先');
    expect(latestBatches(writer.db, 2)[0]?.kind).toBe('undo');
  });

  test('turns an import of 1,000 rows back in one step, and forth', async () => {
    const writer = await aWriter();
    writer.write((batch) => {
      for (let row = 0; row < 1000; row += 1) batch.insert('need', needValues({ number: `T-${row}` }));
    });
    const live = () => writer.db.prepare('SELECT count(*) FROM need WHERE deletedAt IS NULL').pluck().get();
    expect(writer.undo()?.restoredCount).toBe(1000);
    expect(live()).toBe(0);
    expect(writer.redo()?.restoredCount).toBe(1000);
    expect(live()).toBe(1000);
  });
});

describe('redo', () => {
  test('is gone after new work', async () => {
    const writer = await aWriter();
    const id = addNeed(writer);
    update(writer, id, { title: '一' });
    writer.undo();
    update(writer, id, { domain: '0101' });
    expect(writer.redo()).toBeNull();
    writer.undo();
    expect(writer.redo()).not.toBeNull();
    expect(writer.redo()).toBeNull();
    expect(need(writer, id)).toMatchObject({ title: '帘子布耐热等级提升', domain: '0101' });
  });

  test('says a fact anew, and an undo after it takes the new one back', async () => {
    const writer = await aWriter();
    decide(writer, addNeed(writer), '合适');
    for (let round = 0; round < 3; round += 1) {
      writer.undo();
      expect(standing(writer)).toEqual([]);
      writer.redo();
      expect(standing(writer)).toEqual(['合适']);
    }
    writer.undo();
    writer.undo();
    expect(writer.undo()).toBeNull();
    expect(writer.rows('need').every((row) => row.deletedAt !== null)).toBe(true);
  });
});

/** What a person sees: live needs and standing decisions. */
function visible(writer: TestWriter): string {
  const needs = writer.db.prepare(
    'SELECT id, title, domain, keywords, closed FROM need WHERE deletedAt IS NULL ORDER BY id',
  );
  return JSON.stringify([needs.all(), standing(writer)]);
}

type Work =
  | { do: 'insert'; title: string }
  | { do: 'update'; which: number; patch: Record<string, unknown> }
  | { do: 'remove' | 'decide'; which: number }
  | { do: 'many'; which: number; title: string };
type Step = Work | { do: 'undo' | 'redo' };

const patch = fc.record(
  {
    title: fc.constantFrom('甲', '乙', '丙'),
    domain: fc.constantFrom('0101', '0102', null),
    closed: fc.constantFrom(true, false, null),
    keywords: fc.constantFrom(['尼龙'], [], null),
  },
  { requiredKeys: [] },
);
const which = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), title: fc.constantFrom('甲', '乙') }),
  fc.record({ do: fc.constant('update' as const), which, patch }),
  fc.record({ do: fc.constantFrom('remove' as const, 'decide' as const), which }),
  fc.record({ do: fc.constant('many' as const), which, title: fc.constantFrom('甲', '乙') }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
);

let decisions = 0;

function perform(writer: TestWriter, { do: kind, ...rest }: Work): void {
  const live = writer.db
    .prepare('SELECT id FROM need WHERE deletedAt IS NULL ORDER BY id')
    .pluck()
    .all() as string[];
  const id = 'which' in rest ? live[rest.which % live.length] : undefined;
  if (kind === 'insert' && 'title' in rest) addNeed(writer, { title: rest.title });
  else if (id === undefined) return;
  else if (kind === 'update' && 'patch' in rest) update(writer, id, rest.patch);
  else if (kind === 'remove') writer.write((batch) => batch.remove('need', id));
  else if (kind === 'decide') {
    decisions += 1;
    decide(writer, id, `理由 ${decisions}`);
  } else if ('title' in rest) {
    writer.write((batch) => {
      batch.insert('need', needValues({ title: rest.title }));
      batch.update('need', id, { title: `${rest.title}改` });
      batch.update('need', id, { closed: true });
    });
  }
}

test('any walk of work, undo and redo shows what a plain list of states shows', async () => {
  const writer = await aWriter();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      // The oldest state is as far back as this walk goes: earlier runs left their own steps behind.
      const states = [visible(writer)];
      let at = 0;
      for (const taken of steps) {
        if (taken.do === 'undo') {
          if (at > 0) expect(writer.undo()?.kept).toEqual([]);
          at = Math.max(0, at - 1);
        } else if (taken.do === 'redo') {
          if (at + 1 < states.length) writer.redo();
          at = Math.min(states.length - 1, at + 1);
        } else {
          perform(writer, taken as Work);
          if (writer.rows('batch').at(-1)?.operationCount === 0 || visible(writer) === states[at]) continue;
          states.splice(at + 1, Number.POSITIVE_INFINITY, visible(writer));
          at += 1;
        }
        expect(visible(writer)).toBe(states[at]);
      }
      for (; at > 0; at -= 1) {
        writer.undo();
        expect(visible(writer)).toBe(states[at - 1]);
      }
      // Redo is over for the next walk.
      addNeed(writer);
    }),
    { numRuns: 60 },
  );
});
