import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordBytes } from '../../../electron/services/wordDocument.ts';
import type { DocumentChart, DocumentModel } from '../../../shared/reporting/document/model.ts';
import { aDocument } from '../../builders/documents.ts';

async function bodyOf(model: DocumentModel): Promise<string> {
  const files = unzipSync(await wordBytes(model));
  const body = files['word/document.xml'];
  if (body === undefined) throw new Error('The file has no body');
  return new TextDecoder().decode(body);
}

/** The words of each paragraph, in order. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([found]) =>
    [...found.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

describe('a document in Word', () => {
  test('holds every word and figure of the model, in order', async () => {
    const words = paragraphsOf(await bodyOf(aDocument())).filter((text) => text !== '');
    expect(words).toEqual([
      '转化情况通报',
      '2026年第三季度',
      '一、总体情况',
      '签订合同3份。',
      '1. 耐热尼龙',
      '2. 低温电池',
      '甲方',
      '示范材料公司',
      '到账',
      '二级单位',
      '到账（万元）',
      '份数',
      '占比',
      '材料学院',
      '1,234.500001',
      '3',
      '61.3%',
      '=SUM(A1)',
      '—',
      '0',
      '0%',
      '口径：按到款日计',
      '示范大学成果转化中心',
      '2026年9月30日',
    ]);
  });

  test('an official document has the margins and fonts of GB/T 9704', async () => {
    const xml = await bodyOf(aDocument());
    expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toContain('w:eastAsia="方正小标宋简体"');
  });

  test('a landscape page is wider than high', async () => {
    const xml = await bodyOf(aDocument({ orientation: 'landscape' }));
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  test('what XML cannot hold is left out, the rest stays', async () => {
    const xml = await bodyOf(
      aDocument({ blocks: [{ kind: 'paragraph', text: 'a\u0000b<c>&\uFFFE\uD800d\r\ne' }] }),
    );
    expect(paragraphsOf(xml).slice(2)).toEqual(['ab&lt;c&gt;&amp;d', 'e']);
  });
});

test('bars of a chart are shaded cells: each row fills the grid, the longest bar all of its part', async () => {
  const chart = {
    kind: 'chart',
    caption: '按月',
    series: ['本期'],
    bars: [
      { label: '1月', values: [{ fen: 40_000_000 }] },
      { label: '2月', values: [{ fen: 10_000_000 }] },
      { label: '3月', values: [{ fen: 0 }] },
    ],
    notes: [],
  } satisfies DocumentChart;
  const xml = await bodyOf(aDocument({ blocks: [chart] }));
  const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => ({
      span: Number(cell.match(/<w:gridSpan w:val="(\d+)"/)?.[1] ?? 1),
      isBar: cell.includes('w:fill="1F3A5F"'),
    })),
  );
  expect(rows.map((row) => row.reduce((sum, { span }) => sum + span, 0))).toEqual([100, 100, 100]);
  expect(rows.map((row) => row.find(({ isBar }) => isBar)?.span ?? 0)).toEqual([48, 12, 0]);
});
