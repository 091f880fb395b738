import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesAfter, idsAfter, lastSeq, storedRows } from '../../../db/queries/followLog.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aNeed, anOrganisation } from '../../builders/records.ts';

function change(
  { context }: TestCatalogue,
  table: 'need' | 'organisation',
  id: string,
  patch: Record<string, unknown>,
) {
  context.write({ code: 'test' }, (batch) => batch.update(table, id, patch));
}

describe('changesAfter', () => {
  test('tells whatever the size of the pieces every changed row, and ends at the end of the log', async () => {
    const catalogue = await aCatalogue();
    const ids = Array.from({ length: 30 }, () => aNeed(catalogue));
    for (const id of ids.slice(0, 10)) change(catalogue, 'need', id, { title: '改过' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (limit) => {
        const seen = new Set<string>();
        let seq = 0;
        for (
          let piece = changesAfter(catalogue.db, 0, limit);
          piece;
          piece = changesAfter(catalogue.db, seq, limit)
        ) {
          expect(piece.seq).toBeGreaterThan(seq);
          seq = piece.seq;
          for (const id of piece.idsByTable.get('need') ?? []) seen.add(id);
        }
        expect([...seen].sort()).toEqual([...ids].sort());
        expect(seq).toBe(lastSeq(catalogue.db));
      }),
    );
  });

  test('names an organisation as renamed only when its name changed', async () => {
    const catalogue = await aCatalogue();
    const [renamed, moved] = [anOrganisation(catalogue), anOrganisation(catalogue)];
    const seq = lastSeq(catalogue.db);
    change(catalogue, 'organisation', renamed, { name: '新名' });
    change(catalogue, 'organisation', moved, { region: '410400' });
    const changes = changesAfter(catalogue.db, seq, 100)!;
    expect([...changes.renamedOrganisations]).toEqual([renamed]);
    expect(changes.idsByTable.get('organisation')).toEqual(new Set([renamed, moved]));
  });
});

test('a walk over a table meets each id once, in order; rows are read in any number', async () => {
  const catalogue = await aCatalogue();
  const ids = Array.from({ length: 25 }, () => aNeed(catalogue)).sort();
  const met: string[] = [];
  for (
    let part = idsAfter(catalogue.db, 'need', '', 7);
    part.length > 0;
    part = idsAfter(catalogue.db, 'need', met.at(-1)!, 7)
  )
    met.push(...part);
  expect(met).toEqual(ids);
  const many = [...ids, ...Array.from({ length: 2_000 }, (_, index) => `nobody-${index}`)];
  expect(storedRows(catalogue.db, 'need', many)).toHaveLength(25);
  expect(storedRows(catalogue.db, 'need', [])).toEqual([]);
});
