/**
 * Units as data. Factors lead to coherent SI units (SI Brochure, 9th edition, 2019; GB 3100-1993; the inch, pound
 * and gallon by the international yard and pound agreement of 1959). What SI does not relate (money, hardness
 * scales, mesh, pH, dB, counted things) has a base of its own, so that it can only be compared with its like.
 */
export interface UnitRow {
  /** Spellings, separated by blanks (a blank inside one is written _); upper and lower case count. */
  readonly names: string;
  /** Exponents of the base quantities, as in 'M L-1 T-2'; empty = a pure ratio. */
  readonly dimension: string;
  /** Value in the coherent unit of one of this unit. */
  readonly factor: number;
  /** Added to the value before the factor: ℃ and ℉ only. */
  readonly offset?: number;
  /** Letters of the SI prefixes this unit is really written with: 'k', 'M', 'μ' … */
  readonly prefixes?: string;
  /** Chinese prefix characters this unit is really written with: 毫, 千 … */
  readonly chinesePrefixes?: string;
  /** An English word: plural, and the prefixes kilo, milli, micro … in front of it, are read too. */
  readonly word?: true;
  /** Only read inside a compound such as m³/d, never by itself after a number. */
  readonly onlyCompound?: true;
  /** Alone only with a prefix (pF, mH), without one only inside a compound (F/g). */
  readonly onlyPrefixed?: true;
  /** A Chinese measure word for counted things. */
  readonly counted?: true;
  /** Characters that make the spelling another word when they follow: 年 before 代 is no duration. */
  readonly notBefore?: string;
  /** Smaller values are names, not quantities: 4K, 3K tow. */
  readonly least?: number;
}

const time: readonly UnitRow[] = [
  { names: 's sec', dimension: 'T', factor: 1, prefixes: 'pnμum' },
  { names: 'min mins', dimension: 'T', factor: 60 },
  { names: 'h hr hrs', dimension: 'T', factor: 3600 },
  { names: 'd', dimension: 'T', factor: 86400, onlyCompound: true },
  { names: 'a yr', dimension: 'T', factor: 31_557_600, onlyCompound: true },
  { names: 'second', dimension: 'T', factor: 1, word: true },
  { names: 'minute', dimension: 'T', factor: 60, word: true },
  { names: 'hour', dimension: 'T', factor: 3600, word: true },
  { names: 'day', dimension: 'T', factor: 86400, word: true },
  { names: 'week', dimension: 'T', factor: 604_800, word: true },
  { names: 'month', dimension: 'T', factor: 2_629_800, word: true },
  { names: 'year', dimension: 'T', factor: 31_557_600, word: true },
  { names: '秒 秒钟', dimension: 'T', factor: 1, chinesePrefixes: '毫微纳皮' },
  { names: '分钟', dimension: 'T', factor: 60 },
  { names: '分', dimension: 'T', factor: 60, onlyCompound: true },
  { names: '小时 个小时', dimension: 'T', factor: 3600 },
  { names: '时', dimension: 'T', factor: 3600, onlyCompound: true },
  { names: '天', dimension: 'T', factor: 86400, notBefore: '龄然' },
  { names: '日', dimension: 'T', factor: 86400, onlyCompound: true },
  { names: '周', dimension: 'T', factor: 604_800, notBefore: '龄岁边围年期' },
  { names: '个月', dimension: 'T', factor: 2_629_800, notBefore: '龄' },
  { names: '月', dimension: 'T', factor: 2_629_800, onlyCompound: true },
  { names: '年 周年', dimension: 'T', factor: 31_557_600, notBefore: '前代度底初末版生级龄' },
];

const space: readonly UnitRow[] = [
  { names: 'm', dimension: 'L', factor: 1, prefixes: 'pnμumcdk' },
  { names: 'KM', dimension: 'L', factor: 1000 },
  { names: 'meter metre', dimension: 'L', factor: 1, word: true },
  { names: 'micron', dimension: 'L', factor: 1e-6, word: true },
  { names: '米', dimension: 'L', factor: 1, chinesePrefixes: '千分厘毫微纳皮' },
  { names: '公里', dimension: 'L', factor: 1000 },
  { names: '丝 忽米', dimension: 'L', factor: 1e-5, notBefore: '素' },
  { names: '埃 Å', dimension: 'L', factor: 1e-10 },
  { names: 'inch inches ″ 英寸', dimension: 'L', factor: 0.0254 },
  { names: 'ft feet foot 英尺', dimension: 'L', factor: 0.3048 },
  { names: 'yard', dimension: 'L', factor: 0.9144, word: true },
  { names: 'mile', dimension: 'L', factor: 1609.344, word: true },
  { names: '英里', dimension: 'L', factor: 1609.344 },
  { names: '海里', dimension: 'L', factor: 1852 },
  { names: '㎜', dimension: 'L', factor: 1e-3 },
  { names: '㎝', dimension: 'L', factor: 1e-2 },
  { names: '㎞', dimension: 'L', factor: 1e3 },
  { names: '㎛', dimension: 'L', factor: 1e-6 },
  { names: '㎚', dimension: 'L', factor: 1e-9 },
  { names: '㎡ 平米 平方', dimension: 'L2', factor: 1, notBefore: '根' },
  { names: '㎥ 立方', dimension: 'L3', factor: 1 },
  { names: '亩', dimension: 'L2', factor: 10_000 / 15 },
  { names: '公顷 ha hm2', dimension: 'L2', factor: 1e4 },
  { names: 'acre', dimension: 'L2', factor: 4046.8564224, word: true },
  { names: 'L l', dimension: 'L3', factor: 1e-3, prefixes: 'nμumcd', notBefore: '不钢' },
  { names: 'liter litre', dimension: 'L3', factor: 1e-3, word: true },
  { names: '升', dimension: 'L3', factor: 1e-3, chinesePrefixes: '毫微', notBefore: '级至到高' },
  { names: '方 方量', dimension: 'L3', factor: 1, onlyCompound: true },
  { names: 'cc', dimension: 'L3', factor: 1e-6 },
  { names: 'gallon', dimension: 'L3', factor: 3.785411784e-3, word: true },
  { names: 'gpm GPM', dimension: 'L3 T-1', factor: 3.785411784e-3 / 60 },
  { names: 'mph', dimension: 'L T-1', factor: 0.44704 },
  { names: 'knot', dimension: 'L T-1', factor: 1852 / 3600, word: true },
  { names: 'sccm', dimension: 'L3 T-1', factor: 1e-6 / 60 },
];

const mechanics: readonly UnitRow[] = [
  { names: 'g', dimension: 'M', factor: 1e-3, prefixes: 'pnμumk' },
  { names: 'gram', dimension: 'M', factor: 1e-3, word: true },
  { names: '克', dimension: 'M', factor: 1e-3, chinesePrefixes: '千毫微纳', notBefore: '服隆' },
  { names: '公斤', dimension: 'M', factor: 1 },
  { names: '斤 市斤', dimension: 'M', factor: 0.5 },
  { names: '㎏', dimension: 'M', factor: 1 },
  { names: '㎎', dimension: 'M', factor: 1e-6 },
  { names: 't 吨 公吨', dimension: 'M', factor: 1000, notBefore: '检' },
  { names: 'ton tonne', dimension: 'M', factor: 1000, word: true },
  { names: 'lb lbs', dimension: 'M', factor: 0.45359237 },
  { names: 'pound', dimension: 'M', factor: 0.45359237, word: true },
  { names: 'oz', dimension: 'M', factor: 0.028349523125 },
  { names: 'ounce', dimension: 'M', factor: 0.028349523125, word: true },
  { names: 'Da', dimension: 'M', factor: 1.66053906892e-27, prefixes: 'k' },
  { names: '道尔顿', dimension: 'M', factor: 1.66053906892e-27 },
  { names: 'dtex 分特', dimension: 'M L-1', factor: 1e-7 },
  { names: 'tex 特克斯', dimension: 'M L-1', factor: 1e-6 },
  { names: '旦 旦尼尔 denier', dimension: 'M L-1', factor: 1 / 9e6 },
  { names: 'N', dimension: 'M L T-2', factor: 1, prefixes: 'μumckM' },
  { names: 'newton', dimension: 'M L T-2', factor: 1, word: true },
  {
    names: '牛 牛顿',
    dimension: 'M L T-2',
    factor: 1,
    chinesePrefixes: '千毫',
    notBefore: '奶肉场皮犊群舍粪',
  },
  { names: 'kgf 公斤力', dimension: 'M L T-2', factor: 9.80665 },
  { names: 'lbf', dimension: 'M L T-2', factor: 4.4482216152605 },
  { names: 'Pa', dimension: 'M L-1 T-2', factor: 1, prefixes: 'mhkMG' },
  { names: 'pascal', dimension: 'M L-1 T-2', factor: 1, word: true },
  { names: '帕 帕斯卡', dimension: 'M L-1 T-2', factor: 1, chinesePrefixes: '千兆吉', notBefore: '金' },
  { names: 'bar', dimension: 'M L-1 T-2', factor: 1e5, prefixes: 'm' },
  { names: '巴', dimension: 'M L-1 T-2', factor: 1e5, onlyCompound: true },
  { names: 'atm 大气压 个大气压', dimension: 'M L-1 T-2', factor: 101_325 },
  { names: 'psi', dimension: 'M L-1 T-2', factor: 6894.757293168 },
  { names: 'ksi', dimension: 'M L-1 T-2', factor: 6_894_757.293168 },
  { names: 'mmHg', dimension: 'M L-1 T-2', factor: 133.322387415 },
  { names: 'Torr torr', dimension: 'M L-1 T-2', factor: 101_325 / 760, prefixes: 'm' },
  { names: 'J', dimension: 'M L2 T-2', factor: 1, prefixes: 'nμumkMG' },
  { names: 'joule', dimension: 'M L2 T-2', factor: 1, word: true },
  { names: '焦 焦耳', dimension: 'M L2 T-2', factor: 1, chinesePrefixes: '千兆毫', notBefore: '炭煤化油点' },
  { names: 'cal', dimension: 'M L2 T-2', factor: 4.184, prefixes: 'k' },
  { names: '卡 大卡', dimension: 'M L2 T-2', factor: 4184, onlyCompound: true },
  { names: 'eV', dimension: 'M L2 T-2', factor: 1.602176634e-19, prefixes: 'mkMG' },
  { names: 'Wh', dimension: 'M L2 T-2', factor: 3600, prefixes: 'mkMGT' },
  { names: '千瓦时 度电 kWH', dimension: 'M L2 T-2', factor: 3.6e6 },
  { names: 'W w', dimension: 'M L2 T-3', factor: 1, prefixes: 'nμumkMG' },
  { names: 'kWe kWt kWp', dimension: 'M L2 T-3', factor: 1000 },
  { names: 'MWe MWt MWp', dimension: 'M L2 T-3', factor: 1e6 },
  { names: 'watt', dimension: 'M L2 T-3', factor: 1, word: true },
  { names: '瓦 瓦特', dimension: 'M L2 T-3', factor: 1, chinesePrefixes: '千兆毫', notBefore: '斯楞片' },
  { names: 'HP hp 马力', dimension: 'M L2 T-3', factor: 745.69987158227 },
  { names: 'horsepower', dimension: 'M L2 T-3', factor: 745.69987158227 },
  { names: 'cP', dimension: 'M L-1 T-1', factor: 1e-3 },
  { names: 'cSt cst', dimension: 'L2 T-1', factor: 1e-6 },
  { names: 'Hz', dimension: 'T-1', factor: 1, prefixes: 'mkMGT' },
  { names: 'hertz', dimension: 'T-1', factor: 1, word: true },
  { names: '赫兹 赫', dimension: 'T-1', factor: 1, chinesePrefixes: '千兆吉' },
  { names: 'rpm RPM', dimension: 'turn T-1', factor: 1 / 60 },
  { names: '转', dimension: 'turn', factor: 1, onlyCompound: true },
  { names: 'r', dimension: 'turn', factor: 1, onlyCompound: true },
];

const heatAndElectricity: readonly UnitRow[] = [
  {
    names: '℃ °C ºC 摄氏度 oC deg_C degC degrees_C degrees_Celsius Celsius',
    dimension: 'K',
    factor: 1,
    offset: 273.15,
  },
  {
    names: '℉ °F 华氏度 deg_F degF degrees_F degrees_Fahrenheit',
    dimension: 'K',
    factor: 5 / 9,
    offset: 459.67,
  },
  { names: 'K', dimension: 'K', factor: 1, least: 50, notBefore: '线超' },
  { names: 'k', dimension: 'K', factor: 1, onlyCompound: true },
  { names: 'A', dimension: 'I', factor: 1, prefixes: 'pnμumk', notBefore: '级股轮' },
  { names: 'ampere amp', dimension: 'I', factor: 1, word: true },
  { names: '安 安培', dimension: 'I', factor: 1, chinesePrefixes: '千毫微', notBefore: '全装排' },
  { names: 'Ah AH', dimension: 'I T', factor: 3600, prefixes: 'mk' },
  { names: '安时', dimension: 'I T', factor: 3600, chinesePrefixes: '毫' },
  { names: 'V v', dimension: 'M L2 T-3 I-1', factor: 1, prefixes: 'nμumkM' },
  { names: 'volt', dimension: 'M L2 T-3 I-1', factor: 1, word: true },
  { names: '伏 伏特', dimension: 'M L2 T-3 I-1', factor: 1, chinesePrefixes: '千毫', notBefore: '安' },
  { names: 'VA 伏安', dimension: 'M L2 T-3', factor: 1, prefixes: 'kM', chinesePrefixes: '千兆' },
  { names: 'var Var', dimension: 'M L2 T-3', factor: 1, prefixes: 'kM' },
  { names: 'Ω Ω', dimension: 'M L2 T-3 I-2', factor: 1, prefixes: 'μumkMGT' },
  { names: 'ohm', dimension: 'M L2 T-3 I-2', factor: 1, word: true },
  { names: '欧 欧姆', dimension: 'M L2 T-3 I-2', factor: 1, chinesePrefixes: '千兆毫', notBefore: '洲盟元' },
  { names: 'S', dimension: 'M-1 L-2 T3 I2', factor: 1, prefixes: 'μum', notBefore: '管店' },
  { names: 'F', dimension: 'M-1 L-2 T4 I2', factor: 1, prefixes: 'pnμum', onlyPrefixed: true },
  { names: 'H', dimension: 'M L2 T-2 I-2', factor: 1, prefixes: 'nμum', onlyPrefixed: true },
  { names: 'T', dimension: 'M T-2 I-1', factor: 1, prefixes: 'nμum', onlyPrefixed: true },
  { names: '特斯拉', dimension: 'M T-2 I-1', factor: 1 },
  { names: 'Gs 高斯', dimension: 'M T-2 I-1', factor: 1e-4, prefixes: 'k', notBefore: '分滤模噪过' },
  { names: 'lx lux', dimension: 'J L-2', factor: 1, prefixes: 'k' },
  { names: 'lm 流明', dimension: 'J', factor: 1 },
  { names: 'cd', dimension: 'J', factor: 1, prefixes: 'm' },
  { names: '勒克斯', dimension: 'J L-2', factor: 1 },
  { names: 'nit', dimension: 'J L-2', factor: 1, word: true },
  { names: 'Gy', dimension: 'L2 T-2', factor: 1, prefixes: 'mk' },
  { names: 'Sv', dimension: 'L2 T-2', factor: 1, prefixes: 'μum' },
  { names: 'Bq', dimension: 'T-1', factor: 1, prefixes: 'kMG' },
];

const ratioAndScale: readonly UnitRow[] = [
  { names: '% wt% vol% mol% at% wt.% vol.% %RH percent', dimension: '', factor: 0.01 },
  { names: '个百分点 百分点', dimension: '', factor: 0.01 },
  { names: '‰', dimension: '', factor: 1e-3 },
  { names: 'ppm PPM', dimension: '', factor: 1e-6 },
  { names: 'ppb PPB', dimension: '', factor: 1e-9 },
  { names: 'ppt PPT', dimension: '', factor: 1e-12, onlyCompound: true },
  { names: '成', dimension: '', factor: 0.1, onlyCompound: true },
  { names: '倍', dimension: 'times', factor: 1, notBefore: '镜率体' },
  { names: 'dB 分贝', dimension: 'decibel', factor: 1 },
  { names: 'dBA dB(A)', dimension: 'decibel', factor: 1 },
  { names: 'dBm', dimension: 'decibelMilliwatt', factor: 1 },
  { names: 'dBi', dimension: 'decibelIsotropic', factor: 1 },
  { names: 'mol 摩尔', dimension: 'N', factor: 1, prefixes: 'pnμumk' },
  { names: 'mole', dimension: 'N', factor: 1, word: true },
  { names: '° deg', dimension: 'angle', factor: Math.PI / 180 },
  { names: 'degree', dimension: 'angle', factor: Math.PI / 180, word: true },
  { names: 'rad', dimension: 'angle', factor: 1, prefixes: 'μum' },
  { names: '′', dimension: 'angle', factor: Math.PI / 10_800 },
  { names: '度', dimension: 'degreeUnstated', factor: 1, notBefore: '假过量电' },
  { names: '目', dimension: 'mesh', factor: 1, notBefore: '标前录的光' },
  { names: '级', dimension: 'grade', factor: 1, notBefore: '别联配' },
  { names: 'HRC', dimension: 'hardnessRockwellC', factor: 1 },
  { names: 'HRB', dimension: 'hardnessRockwellB', factor: 1 },
  { names: 'HV', dimension: 'hardnessVickers', factor: 1 },
  { names: 'HB HBW', dimension: 'hardnessBrinell', factor: 1 },
  { names: 'NTU', dimension: 'turbidity', factor: 1 },
  { names: 'IU', dimension: 'internationalUnit', factor: 1, prefixes: 'Mk' },
  { names: 'bit b', dimension: 'bit', factor: 1, prefixes: 'kMGT', onlyCompound: true },
  { names: 'bit bits', dimension: 'bit', factor: 1, prefixes: 'kMG' },
  { names: 'B', dimension: 'bit', factor: 8, prefixes: 'KkMGT', onlyPrefixed: true },
  { names: 'byte', dimension: 'bit', factor: 8, word: true },
  { names: 'bps', dimension: 'bit T-1', factor: 1, prefixes: 'kMGT' },
  { names: '比特', dimension: 'bit', factor: 1 },
  { names: 'pixel', dimension: 'pixel', factor: 1, word: true },
  { names: '像素', dimension: 'pixel', factor: 1 },
  { names: 'fps', dimension: 'frame T-1', factor: 1 },
  { names: '帧 frame', dimension: 'frame', factor: 1 },
];

const moneyAndCounts: readonly UnitRow[] = [
  { names: '元 元人民币 块钱', dimension: 'yuan', factor: 1, notBefore: '素件器旦胡化宝' },
  { names: 'RMB CNY yuan', dimension: 'yuan', factor: 1 },
  { names: '美元 美金 USD', dimension: 'dollar', factor: 1 },
  { names: 'dollar', dimension: 'dollar', factor: 1, word: true },
  { names: '欧元 EUR', dimension: 'euro', factor: 1 },
  { names: '次', dimension: 'count', factor: 1, counted: true, notBefore: '级品序氯要' },
  { names: 'cycle', dimension: 'count', factor: 1, word: true },
  {
    names: '台 套 辆 双 株 粒 羽 头 匹 艘 架 枚 支 瓶 箱 包 片 块 根 盏 扇 卷',
    dimension: 'count',
    factor: 1,
    counted: true,
  },
  { names: '件 台套 台(套) 台/套', dimension: 'count', factor: 1, counted: true },
  { names: '条 张 只', dimension: 'count', factor: 1, counted: true, notBefore: '件款例目能有是要' },
  { names: '份', dimension: 'parts', factor: 1, counted: true, notBefore: '额' },
  { names: '个', dimension: 'count', factor: 1, counted: true },
  { names: 'cfu CFU', dimension: 'count', factor: 1 },
  { names: 'U', dimension: 'enzymeUnit', factor: 1, onlyCompound: true },
];

/** All units the app reads, in no order: the longest spelling at a place wins. */
export const UNIT_ROWS: readonly UnitRow[] = [
  ...time,
  ...space,
  ...mechanics,
  ...heatAndElectricity,
  ...ratioAndScale,
  ...moneyAndCounts,
];

/** SI prefixes as letters. */
export const LATIN_PREFIXES: Readonly<Record<string, number>> = {
  p: 1e-12,
  n: 1e-9,
  μ: 1e-6,
  u: 1e-6,
  m: 1e-3,
  c: 1e-2,
  d: 1e-1,
  h: 1e2,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
};

export const CHINESE_PREFIXES: Readonly<Record<string, number>> = {
  皮: 1e-12,
  纳: 1e-9,
  微: 1e-6,
  毫: 1e-3,
  厘: 1e-2,
  分: 1e-1,
  百: 1e2,
  千: 1e3,
  兆: 1e6,
  吉: 1e9,
};

export const WORD_PREFIXES: Readonly<Record<string, number>> = {
  pico: 1e-12,
  nano: 1e-9,
  micro: 1e-6,
  milli: 1e-3,
  centi: 1e-2,
  deci: 1e-1,
  kilo: 1e3,
  mega: 1e6,
  giga: 1e9,
  tera: 1e12,
};

/** Powers of ten written between number and unit. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Names of dimensions that a person reads; what is not listed is named by its exponents. */
export const DIMENSION_NAMES: Readonly<Record<string, string>> = {
  '': 'ratio',
  T: 'duration',
  L: 'length',
  L2: 'area',
  L3: 'volume',
  M: 'mass',
  'L T-1': 'speed',
  'L3 T-1': 'volumeFlow',
  'M T-1': 'massFlow',
  'M L-3': 'density',
  'M L-1': 'linearDensity',
  'M L-2': 'massPerArea',
  'M L T-2': 'force',
  'M L-1 T-2': 'pressure',
  'M L2 T-2': 'energy',
  'M L2 T-3': 'power',
  'M L-1 T-1': 'dynamicViscosity',
  'L2 T-1': 'kinematicViscosity',
  'L2 T-2': 'specificEnergy',
  'T-1': 'frequency',
  'turn T-1': 'rotationSpeed',
  K: 'temperature',
  I: 'current',
  'I T': 'charge',
  'M-1 I T': 'specificCharge',
  'M L2 T-3 I-1': 'voltage',
  'M L2 T-3 I-2': 'resistance',
  'M L T-3 K-1': 'thermalConductivity',
  N: 'substance',
  'L-3 N': 'concentration',
  'bit T-1': 'dataRate',
  'T-1 count': 'countRate',
};
