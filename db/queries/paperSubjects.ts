import type { RecordPaper } from '../../shared/reporting/papers/request.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';

/** What a paper may be about, as a picker shows it. */
export interface PaperSubject {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
}

type Row = PaperSubject & { readonly reversesId: string | null };

const newestFirst = 'deletedAt IS NULL ORDER BY updatedAt DESC, id';

const statements: Readonly<Record<RecordPaper, string>> = {
  achievementForm: `SELECT id, number, title, NULL AS reversesId FROM achievement WHERE ${newestFirst}`,
  diagnosisOutline: `SELECT id, number, title, NULL AS reversesId FROM need WHERE ${newestFirst}`,
  bountyNotice: `SELECT id, number, title, NULL AS reversesId FROM need WHERE ${newestFirst}`,
  technologyOffer: `SELECT id, number, title, NULL AS reversesId FROM achievement WHERE ${newestFirst}`,
  technologyRequest: `SELECT id, number, title, NULL AS reversesId FROM need WHERE ${newestFirst}`,
  needForm: `SELECT id, number, title, NULL AS reversesId FROM need WHERE ${newestFirst}`,
  registrationForm: `SELECT id, number, projectName AS title, NULL AS reversesId FROM contract WHERE ${newestFirst}`,
  priceNotice: `SELECT id, NULL AS number, title, reversesId FROM notice WHERE kind = 'price' ORDER BY clock DESC`,
  rewardNotice: `SELECT distribution.id, contract.number, contract.projectName AS title, NULL AS reversesId
    FROM distribution JOIN contract ON contract.id = distribution.contractId
    WHERE distribution.deletedAt IS NULL AND contract.deletedAt IS NULL ORDER BY distribution.clock DESC`,
};

/** Live subjects of a paper whose title or number holds the text, the newest first. */
export function paperSubjects(
  db: ReadableDb,
  paper: RecordPaper,
  { text, limit }: { readonly text: string; readonly limit: number },
): PaperSubject[] {
  const wanted = text.trim().toLowerCase();
  const isMeant = ({ number, title }: Row) => `${number ?? ''} ${title}`.toLowerCase().includes(wanted);
  return standingFacts(db.prepare<[], Row>(statements[paper]).all())
    .filter(isMeant)
    .slice(0, limit)
    .map(({ reversesId: _none, ...subject }) => subject);
}
