import type { DocumentModel } from '../../shared/reporting/document/model.ts';

/** A document with one block of each kind. */
export function aDocument(values: Partial<DocumentModel> = {}): DocumentModel {
  return {
    title: '转化情况通报',
    fileName: '通报_2026',
    language: 'zh',
    layout: 'official',
    orientation: 'portrait',
    subtitle: '2026年第三季度',
    blocks: [
      { kind: 'heading', level: 1, text: '一、总体情况' },
      { kind: 'paragraph', text: '签订合同3份。' },
      { kind: 'list', order: 'numbered', items: ['耐热尼龙', '低温电池'] },
      { kind: 'fields', rows: [{ label: '甲方', value: '示范材料公司' }] },
      {
        kind: 'table',
        caption: '到账',
        columns: [
          { heading: '二级单位', align: 'start', share: 2 },
          { heading: '到账（万元）', align: 'end', share: 1 },
          { heading: '份数', align: 'end', share: 1 },
          { heading: '占比', align: 'end', share: 1 },
        ],
        rows: [
          ['材料学院', { fen: 1_234_500_001 }, { count: 3 }, { share: 0.613 }],
          ['=SUM(A1)', null, { count: 0 }, { share: 0 }],
        ],
        notes: ['口径：按到款日计'],
      },
      { kind: 'pageBreak' },
      { kind: 'signature', lines: ['示范大学成果转化中心', '2026年9月30日'] },
    ],
    ...values,
  };
}
