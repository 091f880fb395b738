import type { FactRow } from '../../shared/contract/papers.ts';
import { periodEnd } from '../../shared/domain/indicator.ts';
import type { FactQuestion } from '../../shared/reporting/papers/facts.ts';
import { standingIndicators } from '../repositories/indicator.ts';
import { type Target, targetNames } from '../repositories/targetNames.ts';
import type { ReadableDb } from '../types.ts';
import { brokersUntil, enteredIn, meetingsIn, paidSheets, registryLines } from './paperFacts.ts';

type Kind = Target['kind'];

/** The rows behind a count of a paper: as many as it counts. @param timeZone of the office */
export function factRows(db: ReadableDb, question: FactQuestion, timeZone: string): FactRow[] {
  const { of, from, to, unit } = question;
  const period = { from, to };
  switch (of) {
    case 'rewards':
      return rewardRows(db, question);
    case 'needs':
      return named(db, 'need', enteredIn(db, 'need', period, timeZone));
    case 'achievements':
      return named(db, 'achievement', enteredIn(db, 'achievement', period, timeZone));
    case 'threads':
      return named(db, 'thread', enteredIn(db, 'thread', period, timeZone));
    case 'meetings':
      return named(db, 'thread', meetingsIn(db, period));
    case 'brokers':
      return named(db, 'person', brokersUntil(db, to, timeZone));
    case 'registry':
      return registryRows(db, question);
    case 'indicators':
      return unit === undefined ? indicatorRows(db, to) : [];
  }
}

function named(db: ReadableDb, kind: Kind, counted: readonly { id: string; day: string }[]): FactRow[] {
  const names = targetNames(
    db,
    counted.map(({ id }) => ({ kind, id })),
  );
  return counted.map(({ id, day }) => ({
    id,
    kind,
    number: names.get(id)?.number ?? '',
    title: names.get(id)?.name ?? '',
    day,
    amountFen: null,
    detail: '',
  }));
}

function rewardRows(db: ReadableDb, { from, to, unit }: FactQuestion): FactRow[] {
  const sheets = paidSheets(db, { from, to }, unit ?? null);
  const names = targetNames(
    db,
    sheets.map(({ contractId }) => ({ kind: 'contract', id: contractId })),
  );
  return sheets.map(({ contractId, paidOn, personsFen, persons }) => ({
    id: contractId,
    kind: 'contract',
    number: names.get(contractId)?.number ?? '',
    title: names.get(contractId)?.name ?? '',
    day: paidOn,
    amountFen: personsFen,
    detail: String(persons),
  }));
}

function registryRows(db: ReadableDb, { from, to }: FactQuestion): FactRow[] {
  return registryLines(db).flatMap(({ id, registrationNumber, registeredOn, projectName, totalFen }) =>
    registeredOn === null || registeredOn < from || registeredOn > to
      ? []
      : [
          {
            id,
            kind: 'registry',
            number: registrationNumber ?? '',
            title: projectName ?? '',
            day: registeredOn,
            amountFen: totalFen,
            detail: '',
          },
        ],
  );
}

/** Every standing entry of a period that is over by the last day, with its source. */
function indicatorRows(db: ReadableDb, to: string): FactRow[] {
  return standingIndicators(db).flatMap(({ id, values, entries }) =>
    entries
      .filter(({ period }) => periodEnd(period) <= to.slice(0, 7))
      .map(({ period, territory, value, sourceName }) => ({
        id,
        kind: 'indicator',
        number: [territory, period].filter((text) => text !== '').join(' '),
        title: values.name,
        day: period,
        amountFen: null,
        detail: `${value} · ${sourceName}`,
      })),
  );
}
