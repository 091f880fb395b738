import { describe, expect, test } from 'vitest';
import { replaceFigures } from '../../../db/repositories/record.ts';
import { matchingHandlers } from '../../../electron/handlers/matching.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { type Figure, figureSchema } from '../../../shared/domain/figure.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aMatching } from '../../builders/matching.ts';
import { aNeed, anAchievement } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';

const strength: Figure = figureSchema.parse({
  quantity: '抗拉强度',
  comparator: 'atLeast',
  low: 800,
  unit: 'MPa',
  testMethod: 'GB/T 228.1',
});

function giveFigures({ context }: TestCatalogue, kind: RecordKind, id: string, figures: readonly Figure[]) {
  context.write({ code: 'test.figures' }, (batch) => replaceFigures(context.db, batch, kind, id, figures));
}

async function explain(catalogue: TestCatalogue, question: object, candidateId: string) {
  const { context } = aMatching(catalogue);
  const input = contract.matching.explain.input.parse({ question, candidateId });
  return contract.matching.explain.output.parse(await matchingHandlers.explain(context, input));
}

const cord = '尼龙66帘子布耐热老化后强度保持率低，需要耐热助剂配方';

function aPair(catalogue: TestCatalogue) {
  return {
    needId: aNeed(catalogue, {
      title: '帘子布耐热老化',
      originalWords: `${cord}，断后伸长率不低于12%，使用寿命≥5000h`,
    }),
    achievementId: anAchievement(catalogue, {
      title: '帘子布耐热老化配方',
      summary: `${cord}。断后伸长率15%，拉伸强度0.7GPa`,
    }),
  };
}

describe('figures of a pair', () => {
  test('rows of the form and free text are compared alike, the rows first', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    giveFigures(catalogue, 'need', needId, [strength]);
    const { figures, questions } = await explain(catalogue, { of: 'need', id: needId }, achievementId);
    expect(
      figures.map(({ asked, offered, verdict, converted }) => [
        asked.origin,
        asked.quantity,
        asked.value,
        offered?.value ?? null,
        converted,
        verdict,
      ]),
    ).toEqual([
      ['row', '抗拉强度', '≥ 800 MPa', '0.7GPa', '700 MPa', 'fails'],
      ['text', '断后伸长率', '不低于12%', '15%', null, 'meets'],
      ['text', '使用寿命', '≥5000h', null, null, 'unknown'],
    ]);
    expect(questions[0]).toEqual({
      code: 'ask.figure.noSuchFigure',
      params: { quantity: '使用寿命', value: '≥5000h' },
    });
    expect(questions.map(({ code }) => code)).not.toContain('ask.figures');
  });

  test('the demand asks, whichever side the question stands on', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    giveFigures(catalogue, 'need', needId, [strength]);
    const asked = await explain(catalogue, { of: 'need', id: needId }, achievementId);
    const offered = await explain(catalogue, { of: 'achievement', id: achievementId }, needId);
    expect(offered.figures).toEqual(asked.figures);
  });

  test('rows of the achievement answer, those of the bin do not', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    giveFigures(catalogue, 'need', needId, [strength]);
    const offer = { ...strength, comparator: 'equal', low: 900, testMethod: null } as const;
    giveFigures(catalogue, 'achievement', achievementId, [offer]);
    const question = { of: 'need', id: needId };
    expect((await explain(catalogue, question, achievementId)).figures[0]).toMatchObject({
      offered: { origin: 'row', value: '900 MPa' },
      verdict: 'meets',
    });
    giveFigures(catalogue, 'achievement', achievementId, []);
    expect((await explain(catalogue, question, achievementId)).figures[0]).toMatchObject({
      offered: { origin: 'text', value: '0.7GPa' },
      verdict: 'fails',
    });
  });

  test('free text asks as well', async () => {
    const catalogue = await aCatalogue();
    const { achievementId } = aPair(catalogue);
    const question = { of: 'text', text: `${cord}\n断后伸长率≥20%`, looksFor: 'achievement' };
    expect((await explain(catalogue, question, achievementId)).figures).toMatchObject([
      { asked: { quantity: '断后伸长率' }, verdict: 'fails' },
    ]);
  });

  test('a candidate that is gone is refused by name', async () => {
    const catalogue = await aCatalogue();
    const { needId } = aPair(catalogue);
    await expectRefusal(
      () => explain(catalogue, { of: 'need', id: needId }, '01900000-0000-7000-8000-000000000000'),
      'NOT_FOUND',
    );
  });
});
