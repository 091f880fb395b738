import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { planImport, planRows } from '../../../shared/importing/plan.ts';
import { type RowErrorCode, rowErrorWords } from '../../../shared/importing/rowErrors.ts';
import type { Cell } from '../../../shared/importing/table.ts';
import { planOf, tableOf } from '../../fixtures/tables.ts';

const needHeading = ['企业名称', '技术需求名称', '需求概述', '拟投入资金（万元）', '密级'];

function needs(...rows: Cell[][]): Cell[][] {
  return [needHeading, ...rows];
}

describe('headings', () => {
  it('are found below titles, remarks and blank rows', () => {
    const plan = planImport({
      table: tableOf(
        [
          ['示例市需求汇总表'],
          ['填报日期：2026年1月　单位：万元'],
          [],
          ['序号', '需求名称', '经费预算'],
          [1, '尼龙切片干燥', '50'],
        ],
        {
          merges: [
            { top: 0, left: 0, bottom: 0, right: 2 },
            { top: 1, left: 0, bottom: 1, right: 2 },
          ],
        },
      ),
      fileName: '',
      kind: null,
      mapping: null,
      rowLimit: null,
    });
    expect(plan).toMatchObject({ kind: 'need', headerRow: 4, errors: [] });
    expect(plan.records).toEqual([
      {
        row: 5,
        values: { title: '尼龙切片干燥', budgetMinFen: 50_000_000, budgetMaxFen: 50_000_000 },
        organisation: null,
        contact: null,
        extra: {},
      },
    ]);
    expect(plan.columns[2]?.unit).toEqual({ name: '万元', from: 'note' });
  });

  it('of two rows are read together', () => {
    const plan = planImport({
      table: tableOf(
        [
          ['成果名称', '联系人', null, '价格'],
          [null, '姓名', '电话', null],
          ['石墨电极', '李四', '13900000000', '5万'],
        ],
        {
          merges: [
            { top: 0, left: 1, bottom: 0, right: 2 },
            { top: 0, left: 0, bottom: 1, right: 0 },
            { top: 0, left: 3, bottom: 1, right: 3 },
          ],
        },
      ),
      fileName: '',
      kind: null,
      mapping: null,
      rowLimit: null,
    });
    expect(plan.columns.map((column) => column.target)).toEqual([
      'title',
      'contactName',
      'contactPhone',
      'price',
    ]);
    expect(plan.records[0]).toMatchObject({ row: 3, contact: { name: '李四', phone: '13900000000' } });
  });

  it('may be missing: then nothing is taken for one', () => {
    const plan = planOf(
      [
        [1, '甲', '2023-01-01'],
        [2, '乙', '2023-01-02'],
      ],
      { kind: 'need' },
    );
    expect(plan.headerRow).toBeNull();
    expect(plan.errors.map((error) => error.code)).toEqual(['REQUIRED_MISSING', 'REQUIRED_MISSING']);
  });

  it('are where the user says', () => {
    const rows = [
      ['需求名称', '经费预算'],
      ['难题名称', '需求概述'],
      ['甲', '乙'],
    ];
    expect(planOf(rows, { kind: 'need', headerRow: 2 })).toMatchObject({
      headerRow: 2,
      records: [{ row: 3 }],
    });
    expect(
      planOf(rows, { mapping: { kind: 'need', headerRow: null, targets: ['title', null] } }).records,
    ).toHaveLength(3);
  });

  it('with the same words share a signature, whatever stands around them', () => {
    const plain = planOf([
      ['需求名称', '经费预算'],
      ['甲', '1'],
    ]);
    expect(planOf([['标题行'], [' 需求名称 *', '经费\n预算'], ['乙', '2']]).signature).toBe(plain.signature);
    expect(
      planOf([
        ['经费预算', '需求名称'],
        ['1', '甲'],
      ]).signature,
    ).not.toBe(plain.signature);
  });
});

describe('the kind of record', () => {
  it.each([
    ['achievement', ['成果名称', '成果简介', '成熟度', '专利号']],
    ['achievement', ['项目名称', '完成单位', '技术成熟度', '合作方式', '创新点']],
    ['need', ['单位', '难题名称', '难题描述', '经费预算']],
    ['need', ['公司名称', '技术需求', '解决方式', '拟投入资金总额']],
    ['scenario', ['场景名称', '开放单位', '场景描述', '验收指标']],
    ['organisation', ['企业名称', '统一社会信用代码', '企业规模', '主要产品', '通讯地址']],
    ['person', ['姓名', '工作单位', '职称', '研究方向', '手机']],
  ])('%s is guessed from its headings', (kind, headings) => {
    expect(planOf([headings, headings.map((_, index) => `内容${index}`)]).kind).toBe(kind);
  });

  it('follows the title when the headings tell nothing', () => {
    const rows = [
      ['名称', '简介'],
      ['甲', '乙'],
    ];
    expect(planOf(rows, { fileName: '企业技术需求汇总.xlsx' }).kind).toBe('need');
    expect(planOf(rows, { fileName: '可转化成果清单.csv' }).kind).toBe('achievement');
  });
});

describe('a column', () => {
  it('of unknown meaning stays beside the record under its heading', () => {
    const plan = planOf([
      ['成果名称', '备案批次', '', '备案批次'],
      ['石墨电极', '第三批', '孤值', '重名'],
    ]);
    expect(plan.records[0]?.extra).toEqual({
      备案批次: '第三批',
      '（C列）': '孤值',
      '备案批次（D列）': '重名',
    });
  });

  it('named like a property of every object loses nothing and harms nothing', () => {
    const plan = planOf([
      ['成果名称', '__proto__', 'constructor', 'toString'],
      ['石墨电极', 'a', 'b', 'c'],
    ]);
    const { extra } = plan.records[0]!;
    expect(Object.entries(extra)).toEqual([
      ['__proto__（B列）', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
    expect(JSON.parse(JSON.stringify(extra))).toEqual(extra);
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
  });

  it('goes where a correction or a remembered mapping says', () => {
    const rows = [
      ['需求名称', '甲', '乙'],
      ['干燥', '50', '尽快做'],
    ];
    const mapping = { kind: 'need', headerRow: 1, targets: ['title', 'budget', 'originalWords'] } as const;
    expect(planOf(rows, { mapping }).records[0]?.values).toEqual({
      title: '干燥',
      budgetMinFen: 5000,
      budgetMaxFen: 5000,
      originalWords: '尽快做',
    });
  });

  it('is guessed anew when the mapping is of another width or kind', () => {
    const rows = [
      ['需求名称', '经费预算'],
      ['干燥', '50'],
    ];
    for (const mapping of [
      { kind: 'need', headerRow: 1, targets: ['title'] },
      { kind: 'need', headerRow: 1, targets: ['title', 'budget', null] },
    ] as const) {
      expect(planOf(rows, { mapping }).columns.map((column) => column.target)).toEqual(['title', 'budget']);
    }
  });

  it('of money tells where its unit comes from', () => {
    const unit = (heading: string) =>
      planOf([
        ['需求名称', heading],
        ['甲', '5'],
      ]).columns[1]?.unit;
    expect(unit('经费预算（万元）')).toEqual({ name: '万元', from: 'heading' });
    expect(unit('经费预算/亿元')).toEqual({ name: '亿元', from: 'heading' });
    expect(unit('经费预算')).toEqual({ name: '元', from: 'assumed' });
  });

  it('with phones or mails under an unknown heading is known by its content', () => {
    const plan = planOf([
      ['成果名称', '丙', '丁'],
      ['甲', '13900000000', 'a@example.com'],
      ['乙', '0375-1234567', 'b@example.com'],
    ]);
    expect(plan.columns.map((column) => column.target)).toEqual(['title', 'contactPhone', 'contactEmail']);
  });
});

describe('rows that are no records', () => {
  it.each<[string, Cell[]]>([
    ['empty', [null, '　', '']],
    ['totals', ['合 计', '共2项']],
    ['totals', ['总计：', null, null, 300]],
    ['note', ['注：以上内容由企业填报']],
    ['note', ['填表人：', '审核人：']],
    ['repeatedHeading', needHeading],
    ['columnNumbers', [1, 2, 3, 4, 5]],
    ['example', ['例：', '某技术', '某描述']],
  ])('%s', (reason, row) => {
    const plan = planOf(needs(['甲公司', '干燥', '描述'], row, ['乙公司', '脱硝', '描述']));
    expect(plan.skipped).toEqual([{ row: 3, reason }]);
    expect(plan.records.map((record) => record.row)).toEqual([2, 4]);
  });

  it('are not confused with records that begin alike', () => {
    const plan = planOf(
      needs(
        ['合计科技公司', '干燥', '描述', '5'],
        ['注塑厂', '脱模', '描述'],
        ['甲公司', '总计量装置', '描述'],
      ),
    );
    expect(plan.skipped).toEqual([]);
    expect(plan.records).toHaveLength(3);
  });

  it('merged downwards give their value to every row they cover', () => {
    const plan = planImport({
      table: tableOf(needs(['甲公司', '干燥', '一'], [null, '脱硝', '二'], ['乙公司', '脱模', '三']), {
        merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
      }),
      fileName: '',
      kind: null,
      mapping: null,
      rowLimit: null,
    });
    expect(plan.records.map((record) => record.organisation?.name)).toEqual(['甲公司', '甲公司', '乙公司']);
  });
});

describe('an error', () => {
  it('names row, column, heading and what was written, and the text stays on the record', () => {
    const plan = planOf(needs(['甲公司', '干燥', '描述', '看情况', '公开']));
    expect(plan.errors).toEqual([
      {
        row: 2,
        column: { letters: 'D', heading: '拟投入资金（万元）' },
        raw: '看情况',
        code: 'NOT_MONEY',
        params: { raw: '看情况', field: '拟投入资金（万元）', length: 3 },
      },
    ]);
    expect(plan.records[0]).toMatchObject({
      values: { title: '干燥' },
      extra: { '拟投入资金（万元）': '看情况' },
    });
  });

  it.each<[RowErrorCode, string, string, RecordKind, string]>([
    ['NOT_A_DAY', '需求时限', '2025-13-45', 'need', 'period'],
    ['BAD_CREDIT_CODE', '统一社会信用代码', '91350211MA00000000', 'need', 'creditCode'],
    ['UNKNOWN_CODE', '成果水平', '宇宙领先', 'achievement', 'level'],
    ['NOT_A_NUMBER', 'TRL', '七八级', 'achievement', 'trl'],
    ['OUT_OF_RANGE', 'TRL', '12', 'achievement', 'trl'],
    ['NOT_YES_NO', '样品可得', '也许', 'achievement', 'sampleAvailable'],
    ['OUT_OF_RANGE', '拟投入资金', '99999亿', 'need', 'budget'],
  ])('%s keeps the row and the text', (code, heading, raw, kind, target) => {
    const title = kind === 'need' ? '需求名称' : '成果名称';
    const plan = planOf(
      [
        [title, heading],
        ['甲', raw],
      ],
      { mapping: { kind, headerRow: 1, targets: ['title', target] } },
    );
    expect(plan.errors.map((error) => error.code)).toEqual([code]);
    expect(plan.records[0]?.extra).toEqual({ [heading]: raw });
  });

  it('of a missing title refuses the row', () => {
    const plan = planOf([
      ['企业名称', '需求名称', '经费预算'],
      ['甲公司', null, '50'],
      ['乙公司', '干燥', '5'],
    ]);
    expect(plan.errors).toMatchObject([
      {
        row: 2,
        column: { letters: 'B', heading: '需求名称' },
        code: 'REQUIRED_MISSING',
        params: { field: '需求名称' },
      },
    ]);
    expect(plan.records.map((record) => record.row)).toEqual([3]);
  });

  it('has words in both languages whose blanks are all filled', () => {
    for (const words of Object.values(rowErrorWords)) {
      for (const [, name] of `${words.zh}${words.en}`.matchAll(/\{(\w+)\}/g))
        expect(['raw', 'field', 'length']).toContain(name);
    }
  });
});

describe('a title', () => {
  it('is made from the first clause where a list has none', () => {
    const plan = planOf([
      ['企业名称', '需求描述'],
      ['甲公司', '尼龙切片含水率偏高，注塑时出现银纹。希望找到快速干燥的办法。'],
    ]);
    expect(plan.records[0]?.values.title).toBe('尼龙切片含水率偏高');
  });

  it('that is a whole description is shortened, and the description kept', () => {
    const long = `尼龙切片干燥。${'详细描述'.repeat(100)}`;
    const plan = planOf(
      [
        ['需求名称', '经费预算'],
        [long, '5'],
      ],
      { kind: 'need', mapping: { kind: 'need', headerRow: 1, targets: ['title', 'budget'] } },
    );
    expect(plan.errors.map((error) => error.code)).toEqual(['TITLE_SHORTENED']);
    expect(plan.records[0]).toMatchObject({ values: { title: '尼龙切片干燥' }, extra: { 需求名称: long } });
  });
});

describe('secrecy', () => {
  it.each(['秘密', '机密★3年', '内部', '是'])('"%s" refuses the row and keeps nothing of it', (level) => {
    const plan = planOf(
      needs(['甲公司', '某项目', '某描述', '坏金额', level], ['乙公司', '干燥', '描述', '5', '公开']),
    );
    expect(plan.errors).toMatchObject([
      { row: 2, column: { letters: 'E', heading: '密级' }, raw: level, code: 'SECRET_ROW' },
    ]);
    expect(JSON.stringify(plan.records)).not.toContain('某项目');
    expect(plan.records).toHaveLength(1);
  });

  it.each(['公开', '非密', '技术秘密', '商业秘密', '/', null])('"%s" lets the row in', (level) => {
    expect(planOf(needs(['甲公司', '干燥', '描述', '5', level])).records).toHaveLength(1);
  });

  it('never fires on rights and titles that carry the word', () => {
    const rows = [
      ['成果名称', '知识产权情况', '成果简介'],
      ['商业秘密保护系统', '技术秘密', '含商业秘密与技术秘密的许可，保密期 5 年'],
    ];
    const plan = planOf(rows);
    expect(plan.errors).toEqual([]);
    expect(plan.records[0]?.values).toMatchObject({ title: '商业秘密保护系统', rightsNote: '技术秘密' });
  });

  it('marked in a text, or told for the whole table, refuses as well', () => {
    expect(planOf(needs(['甲公司', '某项目（机密★5年）', '描述'])).records).toEqual([]);
    expect(planOf([['需求汇总　密级：秘密'], ...needs(['甲公司', '干燥', '描述'])]).records).toEqual([]);
    expect(planOf([['需求汇总　密级：公开'], ...needs(['甲公司', '干燥', '描述'])]).records).toHaveLength(1);
  });
});

describe('personal data', () => {
  it('go to the contact, never into values or beside the record', () => {
    const rows = [
      ['成果名称', '联系人', '联系方式', '备注栏'],
      [
        '石墨电极',
        '张　三',
        '13900000001 / zhang@example.com',
        '也可找李四 13900000002，li@example.com，证件 410402199001011234',
      ],
    ];
    const [record] = planOf(rows).records;
    expect(record?.contact).toEqual({
      name: '张三',
      phone: '13900000001；13900000002',
      email: 'zhang@example.com；li@example.com',
      wechat: null,
    });
    const rest = JSON.stringify({ values: record?.values, extra: record?.extra });
    for (const datum of ['1390000', '@', '张', '4104021990']) expect(rest).not.toContain(datum);
    expect(record?.extra.备注栏).toBe('也可找李四 〔…〕，〔…〕，证件 〔…〕');
  });

  it('in one cell are taken apart', () => {
    expect(
      planOf([
        ['成果名称', '联系人'],
        ['石墨电极', '王五（0375-1234567）'],
      ]).records[0]?.contact,
    ).toMatchObject({ name: '王五', phone: '0375-1234567' });
    expect(
      planOf([
        ['成果名称', '联系电话'],
        ['石墨电极', '赵六 +86 139-0000-0003'],
      ]).records[0]?.contact,
    ).toMatchObject({ name: '赵六', phone: '+86 139-0000-0003' });
  });

  it('of a person are no contact person: the name is the record', () => {
    const [record] = planOf([
      ['姓名', '工作单位', '职称', '手机', '研究方向'],
      ['钱　七', '示例大学', '教授', 13900000004, '尼龙；碳纤维'],
    ]).records;
    expect(record).toMatchObject({
      values: { name: '钱七', title: '教授', expertise: ['尼龙', '碳纤维'] },
      organisation: { name: '示例大学', creditCode: null },
      contact: { phone: '13900000004' },
    });
  });
});

describe('a plan', () => {
  const large = needs(
    ...Array.from({ length: 2_500 }, (_, index): Cell[] => [
      `企业${index}`,
      `需求${index}`,
      '描述',
      index,
      '公开',
    ]),
  );

  it('of few rows is the beginning of the whole one', () => {
    const whole = planOf(large);
    const preview = planOf(large, { rowLimit: 20 });
    expect(preview.columns).toEqual(whole.columns);
    expect(preview.records).toEqual(whole.records.slice(0, 20));
  });

  it('stops for others every 1,000 rows and can be given up', () => {
    const steps = planRows({
      table: tableOf(large),
      fileName: '',
      kind: null,
      mapping: null,
      rowLimit: null,
    });
    expect(steps.next().value).toEqual({ rowsDone: 1_000, rowsTotal: 2_500 });
    expect(steps.next().value).toEqual({ rowsDone: 2_000, rowsTotal: 2_500 });
    expect(steps.return(undefined as never).done).toBe(true);
  });

  it('is the same every time and leaves the table as it was', () => {
    const table = tableOf(large);
    const before = structuredClone(table);
    const request = { table, fileName: '', kind: null, mapping: null, rowLimit: null };
    expect(planImport(request)).toEqual(planImport(request));
    expect(table).toEqual(before);
  });

  it('of 100,000 rows with ten columns takes less than five seconds', () => {
    const headings = [
      '需求编号',
      '企业名称',
      '技术需求名称',
      '需求概述',
      '行业',
      '拟投入资金(万元)',
      '需求时限',
      '解决方式',
      '是否公开',
      '备注栏',
    ];
    const text = '尼龙切片含水率偏高，注塑时出现银纹，希望在两小时内降到千分之二以下。'.repeat(5);
    const rows = Array.from({ length: 100_000 }, (_, index): Cell[] => [
      `X${index}`,
      `企业${index}`,
      `需求${index}`,
      text,
      '制造业',
      '100-200',
      '2023-01-0110:49:39.0至2024-01-13',
      '合作研发',
      '公开',
      `第${index}批`,
    ]);
    const startedAt = performance.now();
    const plan = planOf([headings, ...rows]);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(plan.records).toHaveLength(100_000);
  });
});
