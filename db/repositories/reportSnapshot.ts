import { z } from 'zod';
import type { Day } from '../../shared/domain/days.ts';
import { type DocumentModel, documentModelSchema } from '../../shared/reporting/document/model.ts';
import {
  type FrozenFigure,
  frozenFigureSchema,
  type SnapshotContent,
  snapshotContentSchema,
} from '../../shared/reporting/snapshot/snapshot.ts';
import type { ReadableDb } from '../types.ts';
import { standingFacts } from './standingFacts.ts';

/** What a list shows of a row of reportSnapshot, a fact. */
interface SnapshotHead {
  readonly id: string;
  readonly title: string;
  readonly frozenOn: Day;
  readonly note: string | null;
  readonly createdBy: string | null;
}

/** A snapshot with all that was frozen. */
export interface ReportSnapshot extends SnapshotHead {
  readonly content: SnapshotContent;
  readonly document: DocumentModel;
  readonly figures: readonly FrozenFigure[];
}

interface StoredSnapshot {
  readonly content: string;
  readonly document: string;
  readonly figures: string;
}

/** The standing snapshots, the latest first; their documents stay where they are. */
export function standingSnapshots(db: ReadableDb): SnapshotHead[] {
  const rows = db
    .prepare<[], SnapshotHead & { readonly reversesId: string | null }>(
      'SELECT id, title, frozenOn, note, createdBy, reversesId FROM reportSnapshot ORDER BY clock DESC',
    )
    .all();
  return standingFacts(rows).map(({ reversesId: _none, ...head }) => head);
}

/** A standing snapshot with all that was frozen; null when there is none with this id. */
export function findSnapshot(db: ReadableDb, id: string): ReportSnapshot | null {
  const head = standingSnapshots(db).find((snapshot) => snapshot.id === id);
  const stored = db
    .prepare<[string], StoredSnapshot>('SELECT content, document, figures FROM reportSnapshot WHERE id = ?')
    .get(id);
  if (head === undefined || stored === undefined) return null;
  return {
    ...head,
    content: snapshotContentSchema.parse(JSON.parse(stored.content)),
    document: documentModelSchema.parse(JSON.parse(stored.document)),
    figures: z.array(frozenFigureSchema).parse(JSON.parse(stored.figures)),
  };
}
