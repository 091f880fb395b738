import { expect, test } from 'vitest';
import { indicatorsHandlers } from '../../../electron/handlers/indicators.ts';
import { papersHandlers } from '../../../electron/handlers/papers.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { DocumentCell } from '../../../shared/reporting/document/model.ts';
import type { Fact, FactQuestion } from '../../../shared/reporting/papers/facts.ts';
import type { PeriodPaper } from '../../../shared/reporting/papers/request.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, aRecord } from '../../builders/records.ts';
import { aThread } from '../../builders/work.ts';

const period = { from: '2026-01-01', to: testToday };

async function written({ context }: TestCatalogue, paper: PeriodPaper) {
  const input = contract.papers.write.input.parse({
    request: { of: 'period', paper, ...period },
    language: 'zh-CN',
  });
  return contract.papers.write.output.parse(await papersHandlers.write(context, input));
}

async function rowsOf({ context }: TestCatalogue, question: FactQuestion) {
  return contract.papers.factRows.output.parse(await papersHandlers.factRows(context, question));
}

const countOf = (cell: DocumentCell | undefined) =>
  typeof cell === 'object' && cell !== null && 'count' in cell ? cell.count : null;

/** Which row of the agency's report each kind of work stands in. */
const workRows: readonly [Fact, string][] = [
  ['needs', '需求'],
  ['achievements', '成果'],
  ['threads', '对接'],
  ['meetings', '会面'],
  ['brokers', '技术经理人'],
];

test('every count of work in an agency’s report has as many rows as it says', async () => {
  const catalogue = await aCatalogue();
  const needs = [aNeed(catalogue), aNeed(catalogue)];
  anAchievement(catalogue);
  aRecord(catalogue, 'person', { name: '示范经理人', role: 'desk.broker' });
  const thread = await aThread(catalogue);
  const meeting = {
    id: thread,
    kind: 'contact',
    activityKind: 'meeting',
    happenedOn: testToday,
    body: '见面',
  };
  await threadsHandlers.log(catalogue.context, contract.threads.log.input.parse(meeting));
  await threadsHandlers.log(catalogue.context, contract.threads.log.input.parse(meeting));
  const { document, facts } = await written(catalogue, 'agencyReport');
  const table = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  for (const [of, name] of workRows) {
    const question = facts.find((fact) => fact.of === of)!;
    const { rows, total } = await rowsOf(catalogue, question);
    const printed = table.find(([first]) => String(first).includes(name) && countOf(first) === null);
    expect([of, rows.length, total]).toEqual([of, countOf(printed?.[1]), countOf(printed?.[1])]);
    expect(rows.every(({ title }) => title !== '')).toBe(true);
  }
  const { rows } = await rowsOf(catalogue, { of: 'needs', ...period });
  // The thread stands on a need of its own.
  expect(rows.slice(0, 2).map(({ id, kind, day }) => [id, kind, day])).toEqual(
    needs.map((id) => [id, 'need', testToday]),
  );
  expect(rows).toHaveLength(3);
});

test('an indicator’s entries open with their source, those of later periods left out', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  await indicatorsHandlers.addShipped(context, {});
  const { indicators } = await indicatorsHandlers.list(context, {});
  const [{ id, values }] = indicators as [(typeof indicators)[number]];
  for (const [of, value] of [
    ['2025', '23.22'],
    ['2026-09', '30'],
  ])
    await indicatorsHandlers.enter(
      context,
      contract.indicators.enter.input.parse({
        indicatorId: id,
        entry: { period: of, edition: 'annual', value, sourceName: '统计公报' },
      }),
    );
  const { facts } = await written(catalogue, 'survey');
  const { rows } = await rowsOf(catalogue, facts.find(({ of }) => of === 'indicators')!);
  expect(rows).toMatchObject([{ title: values.name, number: '2025', detail: '23.22 · 统计公报' }]);
});
