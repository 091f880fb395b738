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

/** A row of reportSnapshot: a fact. */
export interface ReportSnapshot {
  readonly id: string;
  readonly title: string;
  readonly frozenOn: Day;
  readonly content: SnapshotContent;
  readonly document: DocumentModel;
  readonly figures: readonly FrozenFigure[];
  readonly note: string | null;
  readonly createdBy: string | null;
}

interface StoredSnapshot {
  readonly id: string;
  readonly title: string;
  readonly frozenOn: Day;
  readonly content: string;
  readonly document: string;
  readonly figures: string;
  readonly note: string | null;
  readonly createdBy: string | null;
  readonly reversesId: string | null;
}

/** The standing snapshots, the latest first. */
export function standingSnapshots(db: ReadableDb): ReportSnapshot[] {
  const rows = db
    .prepare<[], StoredSnapshot>(
      `SELECT id, title, frozenOn, content, document, figures, note, createdBy, reversesId
       FROM reportSnapshot ORDER BY clock DESC`,
    )
    .all();
  return standingFacts(rows).map(({ reversesId: _none, content, document, figures, ...row }) => ({
    ...row,
    content: snapshotContentSchema.parse(JSON.parse(content)),
    document: documentModelSchema.parse(JSON.parse(document)),
    figures: z.array(frozenFigureSchema).parse(JSON.parse(figures)),
  }));
}
