import { expect, test } from 'vitest';
import { claimingHandlers } from '../../../electron/handlers/claiming.ts';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { ledgerHandlers } from '../../../electron/handlers/ledger.ts';
import type { PoolLine } from '../../../shared/contract/claiming.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { contractSheet, type MessyLine, messyLedger, statementSheet } from '../../golden/messyLedger.ts';

const { ledger, claiming } = contract;

async function pool({ context }: TestCatalogue): Promise<PoolLine[]> {
  const lines: PoolLine[] = [];
  for (;;) {
    const input = claiming.pool.input.parse({ offset: lines.length, limit: 100 });
    const page = await claimingHandlers.pool(context, input);
    lines.push(...page.lines);
    if (lines.length >= page.total) return lines;
  }
}

function keyOf({
  bookedOn,
  amountFen,
  payer,
  summary,
}: Pick<PoolLine, 'bookedOn' | 'amountFen' | 'payer' | 'summary'>) {
  return JSON.stringify([bookedOn, amountFen, (payer ?? '').trim(), (summary ?? '').trim()]);
}

test('500 past contracts and 1,200 bank lines: all kept, ≥ 90 % proposed right, none claimed by itself', async () => {
  const catalogue = await aCatalogue();
  const { context, db } = catalogue;
  const messy = messyLedger();
  const source = { from: 'paste' as const, text: contractSheet(messy) };
  const preview = await ledgerHandlers.open(context, ledger.open.input.parse({ source, kind: 'contract' }));
  const { draftId, sheetIndex, kind } = preview;
  await ledgerHandlers.commit(context, ledger.commit.input.parse({ draftId, sheetIndex, kind }));
  expect(db.prepare('SELECT count(*) FROM contract').pluck().get()).toBe(500);

  const statement = { source: { from: 'paste' as const, text: statementSheet(messy) } };
  const first = await claimingHandlers.importLines(context, statement);
  expect(first).toEqual({ kept: 1_200, repeated: 0, held: 0, skipped: 0 });
  const again = await claimingHandlers.importLines(context, statement);
  expect(again).toMatchObject({ kept: 0, repeated: 1_200 });
  expect(db.prepare('SELECT count(*) FROM receipt').pluck().get()).toBe(0);

  const numbers = new Map(
    db
      .prepare<[], { id: string; contractNumber: string }>('SELECT id, contractNumber FROM contract')
      .all()
      .map((row) => [row.id, row.contractNumber]),
  );
  const truths = Map.groupBy(messy.lines, keyOf);
  const judged = (await pool(catalogue)).map((line) => {
    const truth = truths.get(keyOf(line))?.shift();
    return { line, truth: truth as MessyLine };
  });
  const payments = judged.filter(({ truth }) => truth.belongsTo.length > 0);
  const isRight = ({ line, truth }: (typeof judged)[number]) => {
    const proposed = (line.proposals[0]?.parts ?? []).map(({ contractId }) => numbers.get(contractId));
    return proposed.toSorted().join() === truth.belongsTo.toSorted().join();
  };
  const right = payments.filter(isRight).length;
  const sure = payments.filter(({ line }) => line.proposals[0]?.level === 'sure');
  const noise = judged.filter(({ truth }) => truth.belongsTo.length === 0);
  const figures = {
    payments: payments.length,
    right,
    share: right / payments.length,
    sure: sure.length,
    sureRight: sure.filter(isRight).length,
    noise: noise.length,
    noiseProposed: noise.filter(({ line }) => line.proposals.length > 0).length,
  };
  console.info('ledger', JSON.stringify(figures));
  if (process.env.YINXIAN_SHOW_WRONG)
    for (const each of payments.filter((one) => !isRight(one)).slice(0, 60))
      console.info(
        JSON.stringify([
          each.line.payer,
          each.line.summary,
          each.line.amountFen / 1e6,
          each.truth.belongsTo,
          each.line.proposals
            .slice(0, 2)
            .map((p) => [
              p.score,
              p.parts.map((x) => numbers.get(x.contractId)),
              p.evidence.map((e) => e.reason),
            ]),
        ]),
      );
  expect(figures.share).toBeGreaterThanOrEqual(0.9);
  expect(figures.noiseProposed).toBeLessThanOrEqual(figures.noise * 0.1);

  // Nothing was claimed by importing or proposing; one click claims one line.
  expect(db.prepare('SELECT count(*) FROM receipt').pluck().get()).toBe(0);
  const [chosen] = payments.filter(isRight);
  const parts = chosen!.line.proposals[0]!.parts.map(({ contractId, instalmentId, amountFen }) => ({
    contractId,
    instalmentId,
    amountFen,
  }));
  await claimingHandlers.claim(
    context,
    claiming.claim.input.parse({ lineId: chosen!.line.id, openFen: chosen!.line.openFen, parts }),
  );
  expect(db.prepare('SELECT count(*) FROM receipt').pluck().get()).toBe(parts.length);
  const { rows } = await contractsHandlers.rows(context, { ids: [parts[0]!.contractId] });
  expect(rows[0]?.receivedFen).toBe(parts[0]!.amountFen);
}, 120_000);
