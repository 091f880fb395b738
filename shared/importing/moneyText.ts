/** An amount as a cell tells it. Both ends null and `negotiable` true means only 面议 or the like. */
export interface MoneyText {
  minFen: number | null;
  maxFen: number | null;
  negotiable: boolean;
}

export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '千万元' | '亿元';

const fenPerUnit: Readonly<Record<MoneyUnit, number>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  千万元: 1_000_000_000,
  亿元: 10_000_000_000,
};

const unitOfSuffix: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  块: '元',
  rmb: '元',
  人民币: '元',
  千: '千元',
  千元: '千元',
  k: '千元',
  万: '万元',
  万元: '万元',
  w: '万元',
  百万: '百万元',
  百万元: '百万元',
  千万: '千万元',
  千万元: '千万元',
  亿: '亿元',
  亿元: '亿元',
};

const negotiableWords =
  /(?:价格)?(?:可|待|再|另)?(?:面议|面谈|面商|协商|商议|议价|商定|另议|电议|待定|待议|洽谈|可议|可谈)(?:价格|确定)?/g;
const foreignMoney = /美元|欧元|日元|港元|港币|英镑|usd|eur|jpy|hkd|gbp|[$€£]/i;
const aRate = /[/每](?:吨|件|台|套|年|月|天|日|公斤|千克|kg|t|米|人|次|个|亩|平方米)/i;
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|[零〇一二两三四五六七八九十百千]+)`;
const unit = '(?:千万元?|百万元?|万元?|亿元?|千元?|元|块|人民币|rmb|[kw](?![a-z]))';
const amount = `(${number})\\s*(${unit})?(?:整|人民币)?`;
const one = new RegExp(`^${amount}$`, 'i');
const two = new RegExp(`^${amount}\\s*(?:~|-+|—+|–|至|到)\\s*${amount}$`, 'i');

/** The unit named in a heading's brackets, a note ('单位：万元') or a cell; null when none is named. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const match = /(千万元|百万元|万元|亿元|千元|元)/.exec(text.normalize('NFKC'));
  return match === null ? null : (match[1] as MoneyUnit);
}

/** Longer texts are descriptions, whatever numbers they hold. */
const longestAmount = 100;

const chineseDigits = '零一二三四五六七八九';
const chinesePlaces: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function chineseNumber(text: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const character of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const place = chinesePlaces[character];
    if (place === undefined) digit = (digit ?? 0) * 10 + chineseDigits.indexOf(character);
    else {
      total += (digit ?? 1) * place;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

/** '五百万' is split by the pattern into 五 and 百万; a plain place word before 万 belongs to the number. */
function numberOf(text: string): number {
  return /^[\d.,]+$/.test(text) ? Number(text.replaceAll(',', '')) : chineseNumber(text);
}

function fenOf(text: string, unitText: string | undefined, fallback: MoneyUnit): number | null {
  const found = unitText === undefined ? fallback : unitOfSuffix[unitText.toLowerCase()];
  if (found === undefined) return null;
  const fen = Math.round(numberOf(text) * fenPerUnit[found]);
  return Number.isSafeInteger(fen) ? fen : null;
}

/**
 * Reads an amount of money: '5万', '1.2亿', '100-200', '100.0万元-200.0万元', '１００～２００万', '不超过50万',
 * '50万以上', '五十万元', '面议', '50万（可面议）'. A unit in the text wins over `unitOfColumn`; a unit
 * told only behind the second end holds for both. One amount gives both ends.
 * @returns null when the text is no amount in 元 (a rate per ton, another currency, words), or runs backwards
 */
export function readMoney(text: string, unitOfColumn: MoneyUnit): MoneyText | null {
  if (text.length > longestAmount) return null;
  const flat = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[¥￥]|人民币|rmb/gi, '');
  if (foreignMoney.test(flat) || aRate.test(flat)) return null;
  const negotiable = flat.search(negotiableWords) >= 0;
  const rest = flat
    .replace(negotiableWords, '')
    .replace(/[()【】[\],;，；。/、]+$|^[()【】[\],;，；。/、]+|\(\)/g, '');
  if (rest === '') return negotiable ? { minFen: null, maxFen: null, negotiable } : null;
  if (/^(?:免费|无偿|不收费)$/.test(rest)) return { minFen: 0, maxFen: 0, negotiable };
  const ends = readEnds(rest, unitOfColumn);
  return ends === null ? null : { ...ends, negotiable };
}

function readEnds(
  text: string,
  unitOfColumn: MoneyUnit,
): { minFen: number | null; maxFen: number | null } | null {
  const both = two.exec(text);
  if (both !== null) {
    const minFen = fenOf(both[1]!, both[2] ?? both[4], unitOfColumn);
    const maxFen = fenOf(both[3]!, both[4], both[2] === undefined ? unitOfColumn : unitOfSuffix[both[2]]!);
    return minFen === null || maxFen === null || minFen > maxFen ? null : { minFen, maxFen };
  }
  const isFloor =
    /^(?:不低于|不少于|至少|大于|超过|≥|>=?)|(?:以上|起|及以上|\+)$/.test(text) && !text.startsWith('不超过');
  const isCeiling = /^(?:不超过|不高于|不大于|最高|最多|小于|低于|≤|<=?)|(?:以下|以内|之内|及以下)$/.test(
    text,
  );
  const bare = text
    .replace(
      /^(?:不低于|不少于|至少|大于|不超过|超过|不高于|不大于|最高|最多|小于|低于|≥|≤|>=?|<=?|约|大约|预计|拟投入|人民币|共|总计)+/,
      '',
    )
    .replace(/(?:及以上|以上|及以下|以下|以内|之内|起|左右|上下|\+)+$/, '');
  const single = one.exec(bare);
  if (single === null) return null;
  const fen = fenOf(single[1]!, single[2], unitOfColumn);
  if (fen === null) return null;
  return { minFen: isCeiling ? null : fen, maxFen: isFloor ? null : fen };
}
