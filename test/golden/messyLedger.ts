import { addDays } from '../../shared/domain/days.ts';
import { type Random, seeded } from './random.ts';

/** What a made-up bank line truly belongs to: the numbers of contracts, none for money that is no contract's. */
export interface MessyLine {
  readonly reference: string;
  readonly bookedOn: string;
  readonly amountFen: number;
  readonly payer: string;
  readonly summary: string;
  readonly belongsTo: readonly string[];
}

interface MessyContract {
  readonly number: string;
  readonly title: string;
  readonly leader: string;
  readonly firm: string;
  readonly unit: string;
  readonly signedOn: string;
  readonly totalFen: number;
}

export interface MessyLedger {
  readonly contracts: readonly MessyContract[];
  readonly lines: readonly MessyLine[];
}

const syllables = '青岚鹿鸣星野禾川云岭砚秋棠溪松涛雁北沐阳璟和'.match(/../g)!;
const trades = [
  '新材料',
  '智能装备',
  '生物科技',
  '环保工程',
  '电气',
  '化工',
  '矿山机械',
  '医疗器械',
  '尼龙制品',
  '能源',
];
const forms = ['有限公司', '有限责任公司', '股份有限公司', '科技有限公司', '集团有限公司'];
const places = ['宁原', '陵阳', '沧河', '白川', '临泉', '东岭'];
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const given = ['文博', '建国', '晓燕', '志强', '海涛', '雅琴', '一鸣', '思远', '立新', '红梅', '振华', '洁'];
const objects = [
  '轴承',
  '尼龙切片',
  '煤层气',
  '储能电池',
  '高压开关',
  '中药饮片',
  '焦炉煤气',
  '碳纤维',
  '钢丝绳',
  '污水污泥',
  '传感器',
  '机器人手爪',
];
const works = [
  '耐磨涂层',
  '在线监测系统',
  '节能改造',
  '寿命预测',
  '提纯工艺',
  '缺陷识别',
  '配方优化',
  '数字孪生平台',
  '回收利用技术',
  '安全评估',
];
const kinds = ['研究', '开发', '技术服务', '委托开发', '应用研究', '技术咨询'];
const generic = ['技术服务费', '货款', '往来款', '项目款', '合同款', '技术开发费', '转账', ''];
const units = ['材料学院', '电气学院', '化工学院', '机械学院', '医学院'];

/** 500 past contracts and 1,200 bank lines as offices have them: names shortened, numbers left out, sums put together. */
export function messyLedger(seed = 20_241_122, size = { contracts: 500, lines: 1_200 }): MessyLedger {
  const random = seeded(seed);
  const firms = firmNames(random, 170);
  const leaders = distinct(70, () => random.pick([...surnames]) + random.pick(given));
  const contracts = Array.from({ length: size.contracts }, (_, place) =>
    aContract(random, { place, firms, leaders }),
  );
  const payments = contracts.flatMap((contract) => paymentsOf(random, contract));
  const merged = mergeSome(random, payments);
  const real = merged.slice(0, Math.round(size.lines * 0.95)).map((payment) => asLine(random, payment));
  const noise = Array.from({ length: size.lines - real.length }, () => aNoise(random));
  const lines = [...real, ...noise].toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : 1));
  return {
    contracts,
    lines: lines.map((line, place) => ({
      ...line,
      reference: random.chance(0.8) ? `B${80_000_000 + place}` : '',
    })),
  };
}

interface Payment {
  readonly bookedOn: string;
  readonly amountFen: number;
  readonly contracts: readonly MessyContract[];
}

function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

function firmNames(random: Random, count: number): string[] {
  return distinct(count, () => {
    const place = random.pick(places);
    const name = random.pick(syllables) + random.pick(syllables);
    const bracket = random.chance(0.15) ? `（${random.pick(places)}）` : '';
    return `${random.chance(0.6) ? place : ''}${name}${random.pick(trades)}${bracket}${random.pick(forms)}`;
  });
}

function aContract(
  random: Random,
  { place, firms, leaders }: { place: number; firms: readonly string[]; leaders: readonly string[] },
): MessyContract {
  const signedOn = addDays('2023-01-05', random.int(0, 900));
  const totalFen =
    random.pick([2, 3, 5, 8, 10, 12, 15, 20, 28, 30, 36, 45, 50, 60, 80, 100, 150, 260]) * 1_000_000;
  return {
    number: `HX${signedOn.slice(0, 4)}${String(place + 1).padStart(4, '0')}`,
    title: `${random.pick(objects)}${random.pick(works)}${random.pick(kinds)}`,
    leader: random.pick(leaders),
    firm: random.pick(firms),
    unit: random.pick(units),
    signedOn,
    totalFen: totalFen + (random.chance(0.25) ? random.int(1, 99) * 10_000 : 0),
  };
}

function paymentsOf(random: Random, contract: MessyContract): Payment[] {
  const { totalFen, signedOn } = contract;
  const split = random.pick([
    [100],
    [30, 70],
    [50, 50],
    [30, 40, 30],
    [40, 30, 20, 10],
    [60, 30],
    [50, 30, 20],
  ]);
  const isOdd = random.chance(0.1);
  let bookedOn = addDays(signedOn, random.int(5, 60));
  return split.map((percent) => {
    const wholeFen = Math.round((totalFen * percent) / 100);
    const payment = {
      bookedOn,
      amountFen: isOdd ? wholeFen - random.int(1, 9) * 12_300 : wholeFen,
      contracts: [contract],
    };
    bookedOn = addDays(bookedOn, random.int(60, 200));
    return payment;
  });
}

/** Some firms pay two of their contracts at once. */
function mergeSome(random: Random, payments: readonly Payment[]): Payment[] {
  const left = [...payments];
  const merged: Payment[] = [];
  while (left.length > 0) {
    const first = left.shift()!;
    const [contract] = first.contracts;
    const at = left.findIndex(
      (other) => other.contracts[0]?.firm === contract?.firm && other.contracts[0] !== contract,
    );
    if (at < 0 || !random.chance(0.05)) merged.push(first);
    else {
      const [other] = left.splice(at, 1);
      merged.push({
        bookedOn: [first.bookedOn, other!.bookedOn].toSorted()[1]!,
        amountFen: first.amountFen + other!.amountFen,
        contracts: [...first.contracts, ...other!.contracts],
      });
    }
  }
  // Which ones make the list does not follow the order of the contracts.
  return merged
    .map((payment) => ({ payment, key: random.int(0, 1_000_000) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ payment }) => payment);
}

function asLine(random: Random, { bookedOn, amountFen, contracts }: Payment): Omit<MessyLine, 'reference'> {
  const [contract] = contracts as readonly [MessyContract];
  const isCharged = random.chance(0.04);
  const isForeign = random.chance(0.07);
  return {
    bookedOn,
    amountFen: isCharged ? amountFen - random.pick([500, 1_050, 2_000, 5_000]) : amountFen,
    payer: isForeign ? otherPayer(random, contract) : shortened(random, contract.firm),
    summary: isForeign ? telling(random, contracts) : summary(random, contracts),
    belongsTo: contracts.map(({ number }) => number),
  };
}

/** A name as it stands on a statement. */
function shortened(random: Random, firm: string): string {
  const kind = random.int(1, 100);
  if (kind <= 64) return firm;
  if (kind <= 72) return firm.replace(/(集团|科技)?(股份)?有限(责任)?公司$/, '');
  if (kind <= 80) return firm.replace('（', '(').replace('）', ')');
  if (kind <= 85) return firm.slice(0, 9);
  if (kind <= 90) return `${firm}${random.pick(['财务部', '　', ' '])}`;
  if (kind <= 95) return firm.replace(/[（(].*[）)]/, '').replace('有限责任公司', '有限公司');
  return firm.replace(/^(宁原|陵阳|沧河|白川|临泉|东岭)/, '');
}

function otherPayer(random: Random, contract: MessyContract): string {
  return random.pick([contract.leader, '国信财务结算中心', '待清算商户资金', '', '某银行国库集中支付']);
}

/** Who pays through somebody else says for what. */
function telling(random: Random, contracts: readonly MessyContract[]): string {
  const [contract] = contracts as readonly [MessyContract];
  return random.pick([
    contracts.map(({ number }) => number).join('/'),
    `${contract.title}${contract.leader}`,
    `代${contract.firm}付${contract.number}`,
  ]);
}

function summary(random: Random, contracts: readonly MessyContract[]): string {
  const [contract] = contracts as readonly [MessyContract];
  const kind = random.int(1, 100);
  if (kind <= 30)
    return `${random.pick(['合同', '付', ''])}${contracts.map(({ number }) => number).join('、')}款`;
  if (kind <= 52) return contract.title.slice(0, random.int(6, contract.title.length));
  if (kind <= 70) return `${contract.unit}${contract.leader}${random.pick(['老师项目款', '', '课题费'])}`;
  if (kind <= 76) return `${contract.leader}-${contract.title.slice(0, 6)}`;
  return random.pick(generic);
}

function aNoise(random: Random): Omit<MessyLine, 'reference'> {
  return {
    bookedOn: addDays('2023-02-01', random.int(0, 1_000)),
    amountFen: random.chance(0.2) ? -random.int(100, 90_000) : random.int(100, 900_000),
    payer: random.pick(['', '中央财政零余额账户', '个人', '后勤集团', '某某基金会']),
    summary: random.pick(['结息', '手续费', '学费', '房租水电', '培训报名费', '退票']),
    belongsTo: [],
  };
}

/** The ledger as an office copies it out of its spreadsheet: a title above, 万元, several ways to write a day. */
export function contractSheet({ contracts }: MessyLedger): string {
  const head = [
    '序号',
    '学院',
    '负责人',
    '合同编号',
    '项目名称',
    '卖方',
    '合作单位',
    '合同金额(万元)',
    '盖章日期',
    '合同类型',
  ];
  const days = (day: string, place: number) =>
    [
      day,
      day.replaceAll('-', '/'),
      day.replaceAll('-', '.'),
      `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
    ][place % 4]!;
  const rows = contracts.map((each, place) => [
    String(place + 1),
    each.unit,
    each.leader,
    each.number,
    each.title,
    '示范工程大学',
    each.firm,
    String(each.totalFen / 1_000_000),
    days(each.signedOn, place),
    '技术开发',
  ]);
  return [['横向合同台账'], head, ...rows].map((row) => row.join('\t')).join('\n');
}

/** The statement as finance hands it out. */
export function statementSheet({ lines }: MessyLedger): string {
  const head = ['交易日期', '银行流水号', '收入金额', '支出金额', '对方户名', '摘要'];
  const grouped = (fen: number) =>
    (Math.abs(fen) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
  const rows = lines.map((line, place) => [
    place % 3 === 0 ? line.bookedOn.replaceAll('-', '') : line.bookedOn,
    line.reference,
    line.amountFen > 0 ? grouped(line.amountFen) : '',
    line.amountFen < 0 ? grouped(line.amountFen) : '',
    line.payer,
    line.summary,
  ]);
  return [['银行存款明细（单位：元）'], head, ...rows].map((row) => row.join('\t')).join('\n');
}
