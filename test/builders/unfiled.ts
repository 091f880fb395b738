import { askableFields } from '../../shared/collecting/sheetLayout.ts';
import { catalogues } from '../../shared/domain/fields/catalogues.ts';
import { aCatalogue, type TestCatalogue, testToday } from './catalogue.ts';
import { through } from './door.ts';
import { aNotice, aProcessRecord } from './process.ts';
import { aNeed, anAchievement, anOrganisation } from './records.ts';
import { aThread } from './work.ts';

/** Stands in every text of the achievement that tells how it is done. Nothing that leaves may hold it. */
export const HOW = '秘法甲乙';
/** Stands in what it brings: that may be told. */
export const EFFECT = '功效丙丁';
export const TITLE = '示范未申请成果';

// Written by hand, not taken from the code under test: law and issue let the title and the effect go.
const effect = ['sellingPoint', 'problemSolved', 'advantages', 'economics'];
const whoAndWhence = [
  'unitName',
  'leaderName',
  'inventors',
  'partnerOrganisations',
  'registrationNumber',
  'sourceNote',
  'renewedBy',
  'paymentPreference',
  'teamAvailability',
];

/** An achievement whose application is still to be filed, every text of it filled. */
function everyText(): Record<string, unknown> {
  const texts = Object.entries(catalogues.achievement).flatMap(([name, { type }]) => {
    if (type !== 'text' && type !== 'longText' && type !== 'tags') return [];
    const said = effect.includes(name) ? EFFECT : whoAndWhence.includes(name) ? '示范单位甲' : HOW;
    return [[name, type === 'tags' ? [said] : said] as const];
  });
  return {
    ...Object.fromEntries(texts),
    title: TITLE,
    ipState: 'planned',
    visibility: 'public',
    inLibrary: true,
  };
}

/** An office around one unfiled achievement: everything that may print or send something of it. */
export interface UnfiledOffice {
  readonly catalogue: TestCatalogue;
  readonly achievementId: string;
  readonly needId: string;
  readonly threadId: string;
  readonly contractId: string;
  readonly sheetId: string;
  readonly collectionId: string;
  readonly snapshotId: string;
}

export async function anUnfiledOffice(atEnd?: (clear: () => void) => void): Promise<UnfiledOffice> {
  const catalogue = await aCatalogue(atEnd);
  const organisationId = anOrganisation(catalogue, { name: '示范大学', kind: 'university' });
  const achievementId = anAchievement(catalogue, { ...everyText(), organisationId });
  const buyerId = anOrganisation(catalogue, { name: '示范材料有限公司', kind: 'firm' });
  const needId = aNeed(catalogue, { organisationId: buyerId });
  catalogue.context.write({ code: 'test.figure' }, (batch) =>
    batch.insert('figure', {
      ownerKind: 'achievement',
      ownerId: achievementId,
      ordinal: 0,
      quantity: '耐温',
      comparator: 'atLeast',
      low: 200,
      unit: '℃',
      importance: 'must',
      testMethod: HOW,
    }),
  );
  const threadId = await aThread(catalogue, {
    links: [
      { side: 'demand', targetKind: 'need', targetId: needId },
      { side: 'supply', targetKind: 'achievement', targetId: achievementId },
    ],
  });
  await through(catalogue, 'threads', 'update', { id: threadId, patch: { transferMode: 'licence' } });
  await aProcessRecord(catalogue, threadId, { kind: 'pricing', method: 'agreement', amountFen: 1_000_000 });
  await aNotice(catalogue, threadId, { title: TITLE });
  await registerEntries(catalogue, achievementId);
  catalogue.pass({ days: 16 });
  const { id: contractId } = await through(catalogue, 'contracts', 'register', {
    values: { projectName: TITLE, signedOn: '2026-07-01', totalFen: 1_000_000, contractType: 'licence' },
    parties: [
      { side: 'seller', organisationId, name: '示范大学' },
      { side: 'buyer', organisationId: buyerId, name: '示范材料有限公司' },
    ],
    links: [
      { targetKind: 'thread', targetId: threadId },
      { targetKind: 'achievement', targetId: achievementId },
    ],
    rights: [{ kind: 'secret', title: TITLE }],
  });
  const { receiptId } = await through(catalogue, 'contracts', 'addReceipt', {
    contractId,
    values: { receivedOn: '2026-07-01', amountFen: 1_000_000 },
  });
  const share = { role: 'person', name: '示范甲', ratioMillionths: 1_000_000, isLeader: false };
  const { id: sheetId } = await through(catalogue, 'money', 'saveSheet', {
    contractId,
    values: { receiptId, mode: 'licence', ownerType: 'public', grossFen: 1_000_000, shares: [share] },
  });
  await through(catalogue, 'disclosures', 'record', {
    subjectKind: 'achievement',
    subjectId: achievementId,
    recipientName: '示范材料有限公司',
    happenedOn: testToday,
    way: 'meeting',
    form: 'named',
    content: EFFECT,
  });
  return {
    catalogue,
    achievementId,
    needId,
    threadId,
    contractId,
    sheetId,
    collectionId: await issued(catalogue),
    snapshotId: await frozen(catalogue, achievementId),
  };
}

/** Entries of every register that belong to the achievement, with remarks that tell how. */
async function registerEntries(catalogue: TestCatalogue, achievementId: string): Promise<void> {
  const add = (kind: string, values: object) =>
    through(catalogue, 'registers', 'save', { kind, id: null, values: { achievementId, ...values } });
  await add('discovery', { found: TITLE, visitedOn: testToday, nextStep: HOW });
  await add('patent', { title: TITLE, state: 'planned', note: HOW });
  await add('grant', { title: TITLE, note: HOW });
}

async function issued(catalogue: TestCatalogue): Promise<string> {
  const askable = new Set(askableFields('achievement').map(([name]) => name));
  const fields = Object.entries(catalogues.achievement).flatMap(([name, { type }]) =>
    askable.has(name) && ['text', 'longText', 'tags'].includes(type) ? [name] : [],
  );
  const { id } = await through(catalogue, 'collecting', 'issue', {
    title: '年中更新',
    kind: 'achievement',
    filter: {},
    splitBy: 'organisation',
    fields,
    dueOn: '2026-07-31',
    note: null,
  });
  return id;
}

async function frozen(catalogue: TestCatalogue, achievementId: string): Promise<string> {
  const request = { of: 'record', paper: 'achievementForm', id: achievementId };
  const content = { of: 'paper', request };
  const { id } = await through(catalogue, 'reports', 'freeze', {
    title: '登记表',
    content,
    language: 'zh-CN',
  });
  return id;
}
