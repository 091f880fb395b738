import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { fulfilmentHandlers } from '../../../electron/handlers/fulfilment.ts';
import { registrationHandlers } from '../../../electron/handlers/registration.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { partyDetailsSchema } from '../../../shared/domain/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { anOrganisation } from '../../builders/records.ts';
import { aContract } from '../../builders/work.ts';

async function packageOf({ context }: TestCatalogue, ids: string[]) {
  const made = await registrationHandlers.workbook(context, { contracts: { of: 'ids', ids } });
  const sheets = await readWorkbook(readFileSync(context.blobs.file(made.blobId)));
  return { made, sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data])) };
}

describe('the registration package', () => {
  test('read back, holds every field of every form in the order of the form', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const buyer = anOrganisation(catalogue, {
      name: '示范材料有限公司',
      nature: '150',
      region: '410402',
      listed: true,
    });
    const ids = [
      await aContract(
        catalogue,
        {
          contractType: 'assignment.patent',
          technicalField: '05',
          paymentMethod: 'instalments',
          planSource: 'province',
          socialGoal: 'industry',
          isRelated: false,
          technicalFen: 90_000_001,
          investmentFen: 500_000_000,
          startsOn: '2026-06-15',
          endsOn: '2027-06-14',
          brokerName: '示范经纪',
          brokerWork: '需求诊断与谈判',
          brokerFeeFen: 2_000_000,
        },
        {
          parties: [
            {
              side: 'seller',
              organisationId: null,
              name: '示范大学',
              details: partyDetailsSchema.parse({ nature: '022', country: '156' }),
            },
            { side: 'buyer', organisationId: buyer, name: '示范材料有限公司' },
            { side: 'buyer', organisationId: null, name: '=示范第二公司' },
          ],
          rights: [
            {
              rightId: null,
              kind: 'patent.invention',
              number: 'ZL202010000001.2',
              title: '一种耐热尼龙',
              priceFen: null,
            },
          ],
        },
      ),
      await aContract(catalogue, { projectName: '只填必填项的合同' }),
    ];
    const change = {
      kind: 'supplement' as const,
      happenedOn: '2026-06-15',
      totalDeltaFen: 50,
      technicalDeltaFen: 0,
      endsOn: null,
      reason: null,
    };
    await fulfilmentHandlers.addChange(context, { contractId: ids[0]!, values: change });
    const { made, sheets } = await packageOf(catalogue, ids);
    expect(made.rows).toBe(2);
    const [head, ...rows] = sheets.get('技术合同登记')!;
    for (const [place, id] of ids.entries()) {
      const { fields, number } = await registrationHandlers.form(context, { contractId: id });
      const row = rows[place]!;
      expect(row[0]).toBe(number);
      for (const field of fields) {
        const column = head!.indexOf(field.label.zh);
        const cell = row[column] ?? null;
        if (field.value === '') expect(cell, field.label.zh).toBeNull();
        else if (typeof cell === 'number') expect(cell.toFixed(2), field.label.zh).toBe(field.value);
        else expect(cell, field.label.zh).toBe(field.value);
        const codeColumn = head!.indexOf(`${field.label.zh}（代码）`);
        if (codeColumn >= 0) expect(row[codeColumn] ?? null, field.label.zh).toBe(field.code);
      }
      const order = fields.map((field) => head!.indexOf(field.label.zh));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
    const cellOf = (label: string) => rows[0]![head!.indexOf(label)];
    expect(cellOf('合同成交额（元）')).toBe(1_000_000.5);
    expect(cellOf('社会经济目标')).toBeNull();
    expect(cellOf('买方是否上市公司')).toBe('是');
    expect(cellOf('买方行政区划（代码）')).toBe('410402');
    expect(cellOf('待核字段')).toContain('合同类别');
    expect(cellOf('其他买方')).toBe('=示范第二公司');
    expect(sheets.get('合同各方')).toHaveLength(1 + 3 + 2);
    expect(sheets.get('权利清单')![1]).toContain('ZL202010000001.2');
  });

  test('takes the office’s own list for sure, and the shipped one again when it is emptied', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await aContract(catalogue, { socialGoal: 'industry', contractType: 'consulting' });
    const set = (entries: { code: string; label: string }[]) =>
      registrationHandlers.setCodes(
        context,
        contract.registration.setCodes.input.parse({ list: 'socialGoal', entries }),
      );
    expect(
      await set([
        { code: '0110', label: '工商业发展' },
        { code: '0120', label: '登记系统独有的目标' },
      ]),
    ).toEqual({ kept: 2, matched: 1 });
    const goal = async () =>
      (await registrationHandlers.form(context, { contractId: id })).fields.find(
        (field) => field.key === 'socialGoal',
      );
    expect(await goal()).toMatchObject({ value: '工商业发展', code: '0110', trust: 'sure' });
    const { codes } = await registrationHandlers.codes(context, {});
    await registrationHandlers.matchCode(context, { id: codes[1]!.id, ownCode: 'health' });
    expect((await registrationHandlers.codes(context, {})).codes[1]?.ownCode).toBe('health');
    await set([]);
    expect(await goal()).toMatchObject({ value: '', trust: 'blank' });
  });

  test('leaves out of a period what is registered already', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const [first] = [await aContract(catalogue), await aContract(catalogue)];
    const values = contract.fulfilment.addRegistration.input.parse({
      contractId: first,
      values: { kind: 'certified', happenedOn: '2026-06-15', registrationNumber: '1' },
    });
    await fulfilmentHandlers.addRegistration(context, values);
    const rowsOf = async (which: 'notRegistered' | 'all') =>
      (
        await registrationHandlers.workbook(context, {
          contracts: { of: 'period', from: '2026-01-01', to: '2026-12-31', which },
        })
      ).rows;
    expect([await rowsOf('notRegistered'), await rowsOf('all')]).toEqual([1, 2]);
  });
});
