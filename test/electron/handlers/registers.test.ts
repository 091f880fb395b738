import { describe, expect, test } from 'vitest';
import { clocksHandlers } from '../../../electron/handlers/clocks.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { preparationHandlers } from '../../../electron/handlers/preparation.ts';
import { registersHandlers } from '../../../electron/handlers/registers.ts';
import { contract } from '../../../shared/contract/contract.ts';
import {
  type RegisterKind,
  registerKinds,
  registers as registersOf,
} from '../../../shared/domain/registers.ts';
import { registerTitles } from '../../../shared/reporting/registers.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { anAchievement, anOrganisation } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';

const { registers } = contract;

function save({ context }: TestCatalogue, kind: RegisterKind, values: unknown, id: string | null = null) {
  return registersHandlers.save(context, registers.save.input.parse({ kind, id, values }));
}

async function listed({ context }: TestCatalogue, kind: RegisterKind) {
  return registers.list.output.parse(await registersHandlers.list(context, { kind }));
}

const samples: Readonly<Record<RegisterKind, Record<string, unknown>>> = {
  discovery: { visitedOn: testToday, found: '耐热助剂', teamName: '示范课题组', nextStepOn: '2026-07-01' },
  patent: {
    title: '耐热尼龙',
    rightNumber: 'ZL202010000001.1',
    feeDueOn: '2026-07-20',
    feeFen: 90_000,
    expiresOn: '2026-12-01',
    disposal: 'offer',
    reviewedOn: testToday,
  },
  grant: {
    title: '耐热尼龙',
    form: 'longTermUse',
    ratioPercent: 70,
    grantees: ['示范甲', '示范乙'],
    agreementNumber: 'FQ-1',
    noticeFrom: '2026-01-05',
    noticeTo: '2026-01-26',
    termFrom: '2020-07-01',
    termTo: '2026-07-01',
  },
  broker: {
    holderName: '示范丙',
    grade: 'middle',
    certificateNumber: 'JJ-1',
    issuer: '示范发证中心',
    validUntil: '2026-08-01',
    recordNumber: 'BA-7',
    recordedOn: '2026-02-03',
  },
};

/** A code stands on paper as its words. */
function isCode(value: string): boolean {
  return /^[a-z][A-Za-z]*$/.test(value);
}

describe.each(registerKinds)('the register %s', (kind) => {
  test.each(['zh', 'en'] as const)('goes whole on paper: %s', async (language) => {
    const catalogue = await aCatalogue();
    await save(catalogue, kind, samples[kind]);
    const { document } = registers.document.output.parse(
      await registersHandlers.document(catalogue.context, { kind, language }),
    );
    const [table] = document.blocks;
    const { fields } = registersOf[kind];
    if (table?.kind !== 'table') throw new Error('Expected a table');
    expect(table.columns).toHaveLength(Object.keys(fields).length);
    const row = JSON.stringify(table.rows[0]);
    for (const value of Object.values(samples[kind]))
      if (typeof value === 'string' && !isCode(value)) expect(row).toContain(value);
    expect(table.rows).toHaveLength(1);
    expect(document.title).toBe(registerTitles[kind][language]);
  });

  test('keeps every field, changes and removes entries, and each step can be undone', async () => {
    const catalogue = await aCatalogue();
    const { id } = await save(catalogue, kind, samples[kind]);
    expect((await listed(catalogue, kind)).entries).toMatchObject([{ id, values: samples[kind] }]);
    await save(catalogue, kind, samples[kind], id);
    await registersHandlers.remove(catalogue.context, { kind, id });
    expect((await listed(catalogue, kind)).entries).toEqual([]);
    await historyHandlers.undo(catalogue.context, { batchId: null });
    expect((await listed(catalogue, kind)).entries).toHaveLength(1);
  });

  test('refuses an unknown field and an entry without its name', async () => {
    const catalogue = await aCatalogue();
    await expectRefusal(() => save(catalogue, kind, { ...samples[kind], other: 1 }), 'INVALID_INPUT');
    await expectRefusal(() => save(catalogue, kind, {}), 'INVALID_INPUT');
  });
});

test.each([
  ['grant', { noticeTo: '2026-01-04' }],
  ['grant', { termTo: '2020-06-30' }],
  ['grant', { ratioPercent: 101 }],
  ['grant', { form: 'gift' }],
  ['broker', { issuedOn: '2026-08-02' }],
  ['broker', { validUntil: '2026-02-30' }],
  ['discovery', { visitedOn: null }],
  ['patent', { feeFen: -1 }],
] as const)('%s with %o is refused by name', async (kind, patch) => {
  const catalogue = await aCatalogue();
  await expectRefusal(() => save(catalogue, kind, { ...samples[kind], ...patch }), 'INVALID_INPUT');
});

test('fees, ends of rights, terms of grants and certificates stand among the clocks', async () => {
  const catalogue = await aCatalogue();
  for (const kind of registerKinds) await save(catalogue, kind, samples[kind]);
  const { clocks } = await clocksHandlers.due(catalogue.context, {});
  const ours = clocks.filter(({ subject }) => ['right', 'grant', 'certificate'].includes(subject.kind));
  expect(ours.map(({ kind, subject, dueOn, leftDays }) => [kind, subject.kind, dueOn, leftDays])).toEqual(
    expect.arrayContaining([
      ['grantTerm', 'grant', '2026-07-01', 16],
      ['patentFee', 'right', '2026-07-20', 35],
      ['certificateTerm', 'certificate', '2026-08-01', 47],
      ['rightsExpiry', 'right', '2026-12-01', 169],
    ]),
  );
  expect(ours).toHaveLength(4);
});

test('the library lists what was assessed, members first, with its owner', async () => {
  const catalogue = await aCatalogue();
  const organisationId = anOrganisation(catalogue, { name: '示范大学' });
  const weak = anAchievement(catalogue, { title: '弱' });
  const strong = anAchievement(catalogue, { title: '强', organisationId });
  anAchievement(catalogue, { title: '没评过' });
  for (const [id, grade] of [
    [weak, 1],
    [strong, 9],
  ] as const)
    for (const byName of ['甲', '乙'])
      await preparationHandlers.assess(catalogue.context, {
        id,
        happenedOn: testToday,
        assessment: {
          byName,
          grades: { trl: Math.max(4, grade), economic: grade },
          trlEvidence: '据',
          comment: null,
        },
      });
  const { achievements } = registers.library.output.parse(
    await registersHandlers.library(catalogue.context, {}),
  );
  expect(
    achievements.map(({ title, isMember, organisationName }) => [title, isMember, organisationName]),
  ).toEqual([
    ['强', true, '示范大学'],
    ['弱', false, null],
  ]);
});
