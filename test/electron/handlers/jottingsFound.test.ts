import { expect, test } from 'vitest';
import { jottingsHandlers } from '../../../electron/handlers/jottings.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue } from '../../builders/catalogue.ts';

test('a jotting is found by any words of it, also once it has become something else', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const add = async (text: string) =>
    (await jottingsHandlers.add(context, contract.jottings.add.input.parse({ text, source: 'chat' }))).id;
  const first = await add('轴承厂说\nPA66 样品不耐热\n月底再问');
  const second = await add('泵厂问 50% 的补贴');
  const found = async (text: string) =>
    (await jottingsHandlers.find(context, contract.jottings.find.input.parse({ text }))).jottings;
  expect((await found('pa66 月底')).map(({ id, line }) => [id, line])).toEqual([[first, 'PA66 样品不耐热']]);
  expect((await found('50%')).map(({ id }) => id)).toEqual([second]);
  expect(await found('没有这句')).toEqual([]);
  expect(await found('   ')).toEqual([]);
  const sorted = await jottingsHandlers.sort(
    context,
    contract.jottings.sort.input.parse({ id: first, as: { kind: 'need' } }),
  );
  expect((await found('不耐热'))[0]?.target).toEqual({ kind: 'need', id: sorted.targetId });
  expect((await found('厂')).map(({ id }) => id)).toEqual([second, first]);
});
