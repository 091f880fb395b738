import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newestVersion } from '../../db/migrate.ts';
import { decodeRow, type RowValues, type StoredValue } from '../../db/tables.ts';
import { FactChangedError, openBatch, RowMissingError, writeBatch } from '../../db/write.ts';
import { aWriter, needValues, type TestWriter } from '../builders/writer.ts';

const subject = '00000000-0000-7000-8000-000000000001';
const phone = '13900001234';

interface Logged {
  readonly clock: string;
  readonly kind: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

function operations(writer: TestWriter): Logged[] {
  return writer.rows('operation').map(
    (row) =>
      ({
        ...row,
        before: JSON.parse(String(row.before)),
        after: JSON.parse(String(row.after)),
      }) as Logged,
  );
}

/** Every byte of every row of every table but `personal`, as text. */
function everythingElse({ db }: TestWriter): string {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'personal'")
    .pluck()
    .all();
  return JSON.stringify((names as string[]).map((name) => db.prepare(`SELECT * FROM ${name}`).all()));
}

describe('one change, one operation', () => {
  test('an insert logs what was written, by whom, on which device and under which version', async () => {
    const writer = await aWriter();
    const id = writer.write((batch) =>
      batch.insert('need', needValues({ closed: false, keywords: ['尼龙'] })),
    );
    const [operation] = operations(writer);
    expect(operation).toMatchObject({
      seq: 1,
      device: 'T1',
      actor: 'person-a',
      tableName: 'need',
      rowId: id,
      kind: 'insert',
      schemaVersion: newestVersion,
      before: null,
      after: { title: '帘子布耐热等级提升', closed: false, keywords: ['尼龙'], number: 'T-1' },
    });
    const [row] = writer.rows('need');
    expect(row).toMatchObject({
      id,
      closed: 0,
      keywords: '["尼龙"]',
      clock: operation?.clock,
      fieldClocks: null,
    });
    expect(writer.rows('batch')).toMatchObject([
      { kind: 'change', label: 'test', firstSeq: 1, lastSeq: 1, operationCount: 1, undoneBy: null },
    ]);
  });

  test('an update logs only what changed, before and after, and moves the clocks of those fields on', async () => {
    const writer = await aWriter();
    const id = writer.write((batch) => batch.insert('need', needValues({ budgetMinFen: 100, closed: true })));
    const names = writer.write((batch) =>
      batch.update('need', id, {
        title: '帘子布耐热等级提升',
        budgetMinFen: 200,
        closed: null,
        keywords: ['a', 'b'],
      }),
    );
    expect(names).toEqual(['budgetMinFen', 'closed', 'keywords']);
    const operation = operations(writer)[1]!;
    expect(operation).toMatchObject({
      kind: 'update',
      before: { budgetMinFen: 100, closed: true, keywords: null },
      after: { budgetMinFen: 200, closed: null, keywords: ['a', 'b'] },
    });
    const [row] = writer.rows('need');
    const clocks = JSON.parse(String(row?.fieldClocks)) as Record<string, string>;
    expect(clocks).toEqual(Object.fromEntries(names.map((name) => [name, operation.clock])));
    expect(String(operation.clock) > String(row?.clock)).toBe(true);
    writer.write((batch) => batch.update('need', id, { closed: false }));
    const later = JSON.parse(String(writer.rows('need')[0]?.fieldClocks)) as Record<string, string>;
    expect(later).toMatchObject({ budgetMinFen: clocks.budgetMinFen, keywords: clocks.keywords });
    expect(later.closed! > clocks.closed!).toBe(true);
  });

  test('an update that changes nothing is no operation', async () => {
    const writer = await aWriter();
    const id = writer.write((batch) => batch.insert('need', needValues({ keywords: ['a'] })));
    expect(writer.write((batch) => batch.update('need', id, { keywords: ['a'], closed: null }))).toEqual([]);
    expect(writer.rows('operation')).toHaveLength(1);
    expect(writer.rows('need')[0]?.updatedAt).toBe(writer.rows('need')[0]?.createdAt);
  });

  test('any value comes back as it was written', async () => {
    const writer = await aWriter();
    const values = fc.record({
      title: fc.string({ minLength: 1, unit: 'grapheme' }),
      originalWords: fc.option(fc.string({ unit: 'grapheme' })),
      keywords: fc.option(fc.array(fc.string({ unit: 'grapheme' }))),
      closed: fc.option(fc.boolean()),
      budgetMinFen: fc.option(fc.maxSafeInteger()),
      extra: fc.option(fc.dictionary(fc.string(), fc.string())),
    });
    fc.assert(
      fc.property(values, (written) => {
        const id = writer.write((batch) => batch.insert('need', needValues(written)));
        const stored = writer.db.prepare('SELECT * FROM need WHERE id = ?').get(id) as Record<
          string,
          StoredValue
        >;
        expect(decodeRow('need', stored)).toMatchObject(written);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is refused leaves nothing', () => {
  const refused: [
    string,
    (writer: TestWriter, id: string) => unknown,
    RegExp | (new (...parts: never[]) => Error),
  ][] = [
    [
      'an unknown column in an insert',
      ({ write }) => write((b) => b.insert('need', needValues({ colour: 'red' }))),
      /column of need, got "colour"/,
    ],
    [
      'an unknown column in an update',
      ({ write }, id) => write((b) => b.update('need', id, { colour: 1 })),
      /"colour"/,
    ],
    [
      'a name of Object.prototype',
      ({ write }, id) => write((b) => b.update('need', id, { constructor: 1 })),
      /"constructor"/,
    ],
    ['a system column', ({ write }, id) => write((b) => b.update('need', id, { clock: 'x' })), /"clock"/],
    [
      'a text where a number belongs',
      ({ write }, id) => write((b) => b.update('need', id, { budgetMinFen: '5' })),
      TypeError,
    ],
    [
      'money with a fraction',
      ({ write }, id) => write((b) => b.update('need', id, { budgetMinFen: 0.5 })),
      TypeError,
    ],
    [
      'money beyond exact numbers',
      ({ write }, id) => write((b) => b.update('need', id, { budgetMinFen: 2 ** 53 })),
      TypeError,
    ],
    [
      'not a number',
      ({ write }) =>
        write((b) =>
          b.insert('figure', {
            ownerKind: 'need',
            ownerId: subject,
            ordinal: 0,
            quantity: 'q',
            comparator: 'equal',
            importance: 'must',
            low: Number.NaN,
          }),
        ),
      TypeError,
    ],
    [
      'a number where yes or no belongs',
      ({ write }, id) => write((b) => b.update('need', id, { closed: 1 })),
      TypeError,
    ],
    [
      'a row that is not there',
      ({ write }) => write((b) => b.update('need', subject, { title: 'x' })),
      RowMissingError,
    ],
    [
      'a title taken away',
      ({ write }, id) => write((b) => b.update('need', id, { title: null })),
      /NOT NULL/,
    ],
    ['an id twice', ({ write }, id) => write((b) => b.insert('need', needValues(), id)), /UNIQUE/],
    [
      'a fact changed',
      ({ write }) => write((b) => b.update('receipt', subject, { note: 'x' })),
      FactChangedError,
    ],
    ['a fact removed', ({ write }) => write((b) => b.remove('decision', subject)), FactChangedError],
  ];
  test.each(refused)('%s', async (_name, attempt, expected) => {
    const writer = await aWriter();
    const id = writer.write((batch) => batch.insert('need', needValues()));
    const before = everythingElse(writer);
    expect(() => attempt(writer, id)).toThrow(expected as RegExp);
    expect(writer.db.inTransaction).toBe(false);
    expect(everythingElse(writer)).toBe(before);
  });

  test('work that throws half-way takes its rows, operations and numbers back', async () => {
    const writer = await aWriter();
    writer.write((batch) => batch.nextNumber('need-2026'));
    const before = everythingElse(writer);
    const attempt = () =>
      writer.write((batch) => {
        batch.insert('need', needValues());
        batch.nextNumber('need-2026');
        throw new Error('in the middle');
      });
    expect(attempt).toThrow('in the middle');
    expect(everythingElse(writer)).toBe(before);
    expect(writer.write((batch) => batch.nextNumber('need-2026'))).toBe(2);
  });

  test('a batch inside a batch is refused and does not end the outer one', async () => {
    const writer = await aWriter();
    writer.write((outer) => {
      outer.insert('need', needValues());
      expect(() => writer.write((inner) => inner.insert('need', needValues()))).toThrow(/transaction/);
      outer.insert('need', needValues());
    });
    expect(writer.rows('need')).toHaveLength(2);
    expect(writer.rows('batch')).toHaveLength(1);
  });
});

describe('a full disk', () => {
  /** No page more than the file has now. */
  function fillUp({ db }: TestWriter): void {
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
  }
  const long = (length: number) => needValues({ originalWords: '原话'.repeat(length) });

  test('refuses a batch whole, at whatever point it fills, and takes the next one that fits', async () => {
    const writer = await aWriter();
    writer.write((batch) => batch.insert('need', needValues()));
    fillUp(writer);
    const before = everythingElse(writer);
    for (const rows of [1, 3, 20]) {
      const attempt = () =>
        writer.write((batch) => {
          for (let made = 0; made < rows; made += 1) batch.insert('need', long(20_000));
        });
      expect(attempt).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
      expect(writer.db.inTransaction).toBe(false);
      expect(everythingElse(writer)).toBe(before);
    }
    writer.db.pragma('max_page_count = 1000000');
    writer.write((batch) => batch.insert('need', long(20_000)));
    expect(writer.rows('need')).toHaveLength(2);
    expect(writer.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('that is full before the first row leaves no open transaction behind', async () => {
    const writer = await aWriter();
    fillUp(writer);
    const label = { code: 'x'.repeat(200_000) };
    expect(() => openBatch(writer.context, label)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(writer.db.inTransaction).toBe(false);
    writer.db.pragma('max_page_count = 1000000');
    writeBatch(writer.context, label, (batch) => batch.insert('need', needValues()));
    expect(writer.rows('need')).toHaveLength(1);
  });
});

describe('personal data', () => {
  function contact(writer: TestWriter, values: RowValues = {}) {
    return writer.write((batch) =>
      batch.insert('personal', { subjectId: subject, kind: 'phone', value: phone, ...values }),
    );
  }

  test('stands in its own table and nowhere else, whatever is done with it', async () => {
    const writer = await aWriter();
    const id = contact(writer);
    writer.write((batch) => batch.update('personal', id, { value: `${phone}9`, kind: 'wechat' }));
    writer.write((batch) => batch.remove('personal', id));
    writer.undo();
    writer.undo();
    writer.redo();
    expect(everythingElse(writer)).not.toContain(phone);
    expect(operations(writer)[0]?.after).toMatchObject({ subjectId: subject, kind: 'phone' });
  });

  test('is erased for good: binned values too, and undo brings nothing back', async () => {
    const writer = await aWriter();
    const binned = contact(writer);
    writer.write((batch) => batch.remove('personal', binned));
    contact(writer, { kind: 'email', value: 'someone@example.invalid' });
    contact(writer, { subjectId: '00000000-0000-7000-8000-000000000002', value: '010-00000000' });
    writer.write((batch) => batch.erasePersonal(subject));
    expect(writer.rows('personal').map((row) => row.value)).toEqual(['010-00000000']);
    const erased = operations(writer).filter((operation) => operation.kind === 'erase');
    expect(erased).toHaveLength(2);
    expect(erased.every((operation) => operation.before === null && operation.after === null)).toBe(true);
    for (let step = 0; step < 6; step += 1) writer.undo();
    for (let step = 0; step < 6; step += 1) writer.redo();
    expect(writer.rows('personal').filter((row) => row.subjectId === subject)).toEqual([]);
  });
});
