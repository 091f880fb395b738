import { aCatalogue, type TestCatalogue, testToday } from './catalogue.ts';
import { through } from './door.ts';
import { aNotice, aProcessRecord, aPublicThread } from './process.ts';

// A licence of 100 万元 of which 60 万元 came, planned in two instalments, shared out, a fee of 5 万元 due; an
// assignment of a public owner whose notice hangs until 30 June; a bank line of 30 万元 that nobody claimed.
export const TOTAL = 100_000_000;
export const RECEIVED = 60_000_000;
export const seller = { side: 'seller', organisationId: null, name: '示范大学' };
export const buyer = { side: 'buyer', organisationId: null, name: '示范材料有限公司' };
export const licence = {
  projectName: '示范许可',
  signedOn: '2026-06-01',
  startsOn: '2026-06-01',
  totalFen: TOTAL,
  contractType: 'licence',
};
export const shares = [
  { role: 'person', name: '示范甲', ratioMillionths: 600_000, isLeader: false },
  { role: 'unit', name: '示范大学', ratioMillionths: 400_000, isLeader: false },
];
export const sheet = {
  mode: 'licence',
  ownerType: 'public',
  grossFen: RECEIVED,
  relatedStatement: '无',
  shares,
};

/** What the contract layer is asked about in the tests of bad and of odd input. */
export interface LicenceOffice {
  readonly catalogue: TestCatalogue;
  readonly contractId: string;
  readonly receiptId: string;
  readonly reversedId: string;
  readonly sheetId: string;
  readonly threadId: string;
  readonly noticeId: string;
  readonly objectionId: string;
  readonly lineId: string;
}

/** The office of these tests, on a file of its own. */
export async function aLicence(): Promise<LicenceOffice> {
  const catalogue = await aCatalogue();
  const { id: contractId } = await through(catalogue, 'contracts', 'register', {
    values: licence,
    parties: [seller, buyer],
  });
  const receive = async (amountFen: number) =>
    (
      await through(catalogue, 'contracts', 'addReceipt', {
        contractId,
        values: { receivedOn: '2026-06-10', amountFen },
      })
    ).receiptId;
  const receiptId = await receive(RECEIVED);
  const reversedId = await receive(1_000_000);
  await through(catalogue, 'contracts', 'reverseReceipt', { receiptId: reversedId });
  const plan = [RECEIVED, TOTAL - RECEIVED].map((amountFen) => ({ amountFen, dueOn: '2026-07-01' }));
  await through(catalogue, 'money', 'setPlan', { contractId, plan });
  const { id: sheetId } = await through(catalogue, 'money', 'saveSheet', {
    contractId,
    values: { ...sheet, receiptId },
  });
  await through(catalogue, 'money', 'addCommission', {
    contractId,
    values: { kind: 'due', happenedOn: testToday, amountFen: 5_000_000 },
  });
  const threadId = await aPublicThread(catalogue);
  await aProcessRecord(catalogue, threadId, { kind: 'pricing', method: 'agreement' });
  const { id: noticeId } = await aNotice(catalogue, threadId);
  const objected = { noticeId, kind: 'raised', happenedOn: testToday, body: '价格偏低' };
  const { id: objectionId } = await through(catalogue, 'process', 'object', objected);
  const rows = [
    ['交易日期', '流水号', '贷方金额', '对方户名', '摘要'],
    ['2026-06-12', 'R1', '300000', buyer.name, '许可费'],
  ];
  const text = rows.map((row) => row.join('\t')).join('\n');
  await through(catalogue, 'claiming', 'importLines', { source: { from: 'paste', text } });
  const { lines } = await through(catalogue, 'claiming', 'pool', { state: 'open', offset: 0, limit: 10 });
  const lineId = lines[0]!.id;
  return {
    catalogue,
    contractId,
    receiptId,
    reversedId,
    sheetId,
    threadId,
    noticeId,
    objectionId,
    lineId,
  };
}
