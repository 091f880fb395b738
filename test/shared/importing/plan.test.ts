import { describe, expect, it } from 'vitest';
import { planImport, planRows } from '../../../shared/importing/plan.ts';
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
      budgetMinFen: 50_000_000,
      budgetMaxFen: 50_000_000,
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

  it.each([
    ['经费预算（万元）', '5', '万元', 'heading'],
    ['经费预算/亿元', '5', '亿元', 'heading'],
    ['经费预算', '5', '万元', 'assumed'],
    ['经费预算', '500000', '元', 'assumed'],
    ['经费预算', '5万', '元', 'assumed'],
  ])('of money under %s with %s is read in %s (%s)', (heading, amount, name, from) => {
    const plan = planOf([
      ['需求名称', heading],
      ['甲', amount],
    ]);
    expect(plan.columns[1]?.unit).toEqual({ name, from });
  });

  it('of money is read in the unit the user chose, which a mapping remembers', () => {
    const rows = [
      ['需求名称', '经费预算（万元）'],
      ['甲', '5'],
    ];
    const plan = planOf(rows, { mapping: { kind: 'need', headerRow: 1, targets: ['title', 'budget@元'] } });
    expect(plan.columns[1]?.unit).toEqual({ name: '元', from: 'chosen' });
    expect(plan.records[0]?.values.budgetMinFen).toBe(500);
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

  it('of 100,000 rows with ten columns takes less than five seconds of work', () => {
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
    const before = process.cpuUsage();
    const plan = planOf([headings, ...rows]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(5_000);
    expect(plan.records).toHaveLength(100_000);
  });
});
