import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { type RowErrorCode, rowErrorWords } from '../../../shared/importing/rowErrors.ts';
import type { Cell } from '../../../shared/importing/table.ts';
import { planOf } from '../../fixtures/tables.ts';

const needHeading = ['企业名称', '技术需求名称', '需求概述', '拟投入资金（万元）', '密级'];

function needs(...rows: Cell[][]): Cell[][] {
  return [needHeading, ...rows];
}

describe('an error', () => {
  it('names row, column, heading and what was written, and the text stays on the record', () => {
    const plan = planOf(needs(['甲公司', '干燥', '描述', '看情况', '公开']));
    expect(plan.errors).toEqual([
      {
        row: 2,
        column: { letters: 'D', heading: '拟投入资金（万元）' },
        raw: '看情况',
        code: 'NOT_MONEY',
        params: { raw: '看情况', field: '拟投入资金（万元）', fieldEn: '拟投入资金（万元）', length: 3 },
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
        params: { field: '需求名称', fieldEn: 'Title' },
      },
    ]);
    expect(plan.records.map((record) => record.row)).toEqual([3]);
  });

  it('has words in both languages whose blanks are all filled', () => {
    for (const words of Object.values(rowErrorWords)) {
      for (const [, name] of `${words.zh}${words.en}`.matchAll(/\{(\w+)\}/g))
        expect(['raw', 'field', 'fieldEn', 'length']).toContain(name);
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
    expect(planOf(needs(['甲公司', '某项目（机密★5年）', '描述'])).errors).toMatchObject([
      { code: 'SECRET_ROW', raw: '机密★' },
    ]);
    expect(planOf(needs(['甲公司', '某项目（机密★5年）', '描述'])).records).toEqual([]);
    expect(planOf([['需求汇总　密级：秘密'], ...needs(['甲公司', '干燥', '描述'])]).records).toEqual([]);
    expect(planOf([['需求汇总　密级：公开'], ...needs(['甲公司', '干燥', '描述'])]).records).toHaveLength(1);
  });
});

describe('personal data', () => {
  it('never come in with identity numbers, whatever the column says', () => {
    const [record] = planOf([
      ['姓名', '身份证号', '职称'],
      ['钱七', '410402199001011234', '教授'],
    ]).records;
    expect(record).toMatchObject({ values: { name: '钱七', title: '教授' }, extra: {}, contact: null });
  });

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
