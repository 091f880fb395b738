import { cutSource } from '../../db/queries/countedRows.ts';
import { paidSheets, registryTurnover, workCounts } from '../../db/queries/paperFacts.ts';
import { standingIndicators } from '../../db/repositories/indicator.ts';
import { compareText, sumOf } from '../../shared/domain/lists.ts';
import { buildCut, type CutSource } from '../../shared/reporting/cut/model.ts';
import type { Basis, CutQuestion } from '../../shared/reporting/cut/question.ts';
import { groupRows } from '../../shared/reporting/groups.ts';
import { previousPeriod } from '../../shared/reporting/model.ts';
import { type Fact, workFacts } from '../../shared/reporting/papers/facts.ts';
import type { PeriodPaperRequest } from '../../shared/reporting/papers/request.ts';
import type { ListedContract, PaperSource } from '../../shared/reporting/papers/source.ts';
import type { ReadContext } from '../core/context.ts';

/** Everything a paper about a period is computed from, as the catalogue stands now. */
export function paperSource(
  context: ReadContext,
  { from, to, unit }: Pick<PeriodPaperRequest, 'from' | 'to' | 'unit'>,
): PaperSource & { readonly asked: readonly CutQuestion[]; readonly used: ReadonlySet<Fact> } {
  const used = new Set<Fact>();
  const asked: CutQuestion[] = [];
  const { db } = context;
  const { officeName, region, timeZone } = context.settings();
  const period = { from, to };
  const previous = previousPeriod(period);
  const sources = new Map<Basis, CutSource>();
  const sourceOf = (basis: Basis): CutSource => {
    const known = sources.get(basis) ?? cutSource(db, { basis, ...period }, region);
    sources.set(basis, known);
    return known;
  };
  const only = unit ?? null;
  const turnover = registryTurnover(db, period);
  const turnoverBefore = registryTurnover(db, previous);
  const indicators = standingIndicators(db);
  return {
    period,
    previous,
    unit: only,
    officeName,
    today: context.today(),
    asked,
    used,
    ask: ({ panel = 'all', basis, by }) => {
      const question = { basis, by, panel, ...period, ...(unit === undefined ? {} : { unit }) };
      asked.push(question);
      return buildCut(sourceOf(basis), question);
    },
    contracts: listed(sourceOf('signed'), sourceOf('received'), only),
    // A paper that reads one of these prints it, and owes the rows behind it.
    get paid() {
      used.add('rewards');
      return { now: paidSheets(db, period, only), before: paidSheets(db, previous, only) };
    },
    get work() {
      for (const fact of workFacts) used.add(fact);
      return { now: workCounts(db, period, timeZone), before: workCounts(db, previous, timeZone) };
    },
    get indicators() {
      used.add('indicators');
      return indicators;
    },
    get registry() {
      if (turnover === null || turnoverBefore === null) return null;
      used.add('registry');
      return { now: turnover, before: turnoverBefore };
    },
  };
}

/** The contracts signed in the period, the largest first. */
function listed(signed: CutSource, received: CutSource, unit: string | null): ListedContract[] {
  const money = groupRows(received.rows, ({ contractId }) => contractId);
  return signed.rows
    .filter((row) => unit === null || row.unitName?.trim() === unit)
    .map((row) => ({
      number: row.number,
      projectName: row.title,
      unitName: row.unitName,
      leaderName: row.leaderName,
      contractType: row.contractType,
      origin: row.origin,
      signedOn: row.day,
      totalFen: row.amountFen,
      technicalFen: row.technicalFen,
      receivedFen: sumOf(money.get(row.contractId) ?? [], ({ amountFen }) => amountFen),
    }))
    .toSorted((left, right) => right.totalFen - left.totalFen || compareText(left.number, right.number));
}
