import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../../shared/reporting/model.ts';
import { bulletin } from '../../../../shared/reporting/reports/bulletin.ts';
import { reportSentence } from '../../../../shared/reporting/reports/sentences.ts';
import { aReceivedMoney, aReportSource, aSignedContract } from '../../../builders/reportSource.ts';

// The survey's own figures: 23.22 亿元, up 95 %, so 11.91 亿元 the year before.
const survey = buildReport(
  aReportSource({
    period: { from: '2026-01-01', to: '2026-11-22' },
    contracts: [aSignedContract({ totalFen: 232_200_000_000 })],
    previousContracts: [aSignedContract({ totalFen: 119_100_000_000, signedOn: '2025-03-02' })],
    receipts: [aReceivedMoney({ amountFen: 30_000_000 })],
    previousReceipts: [aReceivedMoney({ amountFen: 60_000_000, receivedOn: '2025-04-10' })],
  }),
);

describe('the sentence', () => {
  test('says day, amount, basis and change', () => {
    expect(reportSentence(survey, 'zh')).toBe(
      '截至11月22日，2026年签订技术合同1份，成交额23.22亿元（按签订日计），同比增长95%；到账30万元（按到账日计），同比下降50%。',
    );
    expect(reportSentence(survey, 'en')).toBe(
      'As of 22 November 2026: 1 technology contracts signed, worth ¥2,322M (by day of signing), +95% on the same period last year; ¥300,000 received (by day of receipt), −50% on the same period last year.',
    );
  });

  test('a period within the year names both ends', () => {
    const quarter = buildReport(aReportSource({ period: { from: '2026-07-01', to: '2026-09-30' } }));
    expect(reportSentence(quarter, 'zh')).toBe(
      '2026-07-01至2026-09-30，签订技术合同0份，成交额0万元（按签订日计）；到账0万元（按到账日计）。',
    );
  });
});

describe('the bulletin', () => {
  test.each(['zh', 'en'] as const)(
    'every figure of the report stands in it with its basis: %s',
    (language) => {
      const tables = bulletin(survey, language).blocks.filter((block) => block.kind === 'table');
      const figures = tables[0]?.rows ?? [];
      expect(figures.map(([, , now]) => now)).toEqual(
        survey.figures.map((figure) =>
          figure.unit === 'fen' ? { fen: figure.value } : { count: figure.value },
        ),
      );
      expect(figures.map((row) => row.at(-1))).not.toContain('');
      for (const table of tables) expect(table.notes.length).toBeGreaterThan(0);
    },
  );
});
