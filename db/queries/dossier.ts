import { type Day, timeAt } from '../../shared/domain/days.ts';
import type { Dossier, DossierThread } from '../../shared/reporting/dossier/types.ts';
import { contractsOfThread, linksOfContract } from '../repositories/contract.ts';
import { preparationsOf } from '../repositories/preparation.ts';
import { attachmentsOf } from '../repositories/record.ts';
import type { ReadableDb } from '../types.ts';
import { contractMoney } from './contractMoney.ts';
import { contractDetail } from './contractRows.ts';
import { disclosureRows } from './disclosureRows.ts';
import { fulfilmentOf } from './fulfilment.ts';
import { historyCount, historyOf } from './history.ts';
import { threadDetail } from './threadDetail.ts';
import { noticesOf, threadProcess } from './threadProcess.ts';

/** More operations are no reading; how many there are is said. */
const MOST_OPERATIONS = 2_000;

interface DossierSubject {
  readonly kind: 'thread' | 'contract';
  readonly id: string;
}

type Collected = Omit<Dossier, 'officeName' | 'printedOn' | 'language'>;

/**
 * Everything on record about one transfer: of a contract with all threads it grew from, or of a thread with its latest
 * contract. Null when there is no such thing.
 */
export function dossierOf(
  db: ReadableDb,
  subject: DossierSubject,
  { today, timeZone }: { readonly today: Day; readonly timeZone: string },
): Collected | null {
  const contractId =
    subject.kind === 'contract' ? subject.id : (contractsOfThread(db, subject.id).at(-1)?.id ?? null);
  const contract = contractId === null ? null : contractDetail(db, contractId);
  const threadIds =
    subject.kind === 'thread'
      ? [subject.id]
      : linksOfContract(db, subject.id).flatMap(({ targetKind, targetId }) =>
          targetKind === 'thread' ? [targetId] : [],
        );
  const threads = threadIds.flatMap((id): DossierThread[] => {
    const detail = threadDetail(db, id, today);
    const process = threadProcess(db, id, today);
    return detail && process
      ? [{ detail, process, disclosures: disclosureRows(db, { kind: 'thread', id }) }]
      : [];
  });
  if (contract === null && threads.length === 0) return null;
  return {
    contract,
    fulfilment: contractId === null ? null : fulfilmentOf(db, contractId, today),
    money: contractId === null ? null : contractMoney(db, contractId, today),
    notices: contractId === null ? [] : noticesOf(db, 'contractId', contractId, today),
    threads,
    files: [
      ...(contract?.attachments ?? []),
      ...threads.flatMap(({ detail }) => [...detail.attachments, ...foundOutFiles(db, detail)]),
    ],
    history: operationsOf(db, contractId === null ? threadIds : [contractId, ...threadIds], timeZone),
  };
}

/** What proves visits to both sides, and what the firm confirmed. */
function foundOutFiles(db: ReadableDb, { links }: DossierThread['detail']): Dossier['files'] {
  return links.flatMap(({ target }) =>
    preparationsOf(db, target.id).flatMap((fact) => attachmentsOf(db, fact.id)),
  );
}

function operationsOf(db: ReadableDb, ids: readonly string[], timeZone: string): Dossier['history'] {
  const rows = ids.flatMap((id) => historyOf(db, id)).sort((a, b) => b.seq - a.seq);
  return {
    total: ids.reduce((sum, id) => sum + historyCount(db, id), 0),
    entries: rows.slice(0, MOST_OPERATIONS).map(({ startedAt, kind, tableName, actorName }) => ({
      at: timeAt(startedAt, timeZone),
      kind,
      tableName,
      actorName,
    })),
  };
}
