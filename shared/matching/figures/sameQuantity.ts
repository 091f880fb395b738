import type { ExtractedFigure } from '../../text/quantity.ts';
import { QUANTITY_NAMES, type QuantityName } from './quantityNames.ts';

/** Two objects at least this similar are taken for the same quantity (0…1). */
export const SAME_OBJECT = 0.5;

const GENERIC_ENDINGS = /(?:性能|指标|参数|要求|范围|数值|水平|大小|值)+$/;
const GENERIC_BEGINNINGS = /^(?:产品|整机|系统|设备|装置|材料|样品|其|平均|最终|本|该|最大|最小|最高|最低)+/;

const nameByTerm = new Map<string, QuantityName>();
for (const entry of QUANTITY_NAMES) for (const term of entry.names.split('|')) nameByTerm.set(term, entry);

function foldObject(objectText: string): string {
  return objectText.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 60);
}

/** Without words that say nothing of the quantity: 产品的, 指标. */
function plainObject(folded: string): string {
  const short = folded.replace(GENERIC_BEGINNINGS, '').replace(GENERIC_ENDINGS, '');
  return short.length >= 2 ? short : folded;
}

/** The listed quantity whose name ends the object, the longest name first; null where none is listed. */
export function listedQuantity(objectText: string): QuantityName | null {
  const folded = foldObject(objectText);
  return quantityEnding(folded) ?? quantityEnding(plainObject(folded));
}

function quantityEnding(object: string): QuantityName | null {
  for (let start = 0; start < object.length; start++) {
    const before = object[start - 1];
    const wholeWord = before === undefined || !/[a-z]/.test(before) || !/[a-z]/.test(object[start]!);
    const found = wholeWord ? nameByTerm.get(object.slice(start)) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

function grams(object: string): string[] {
  const list: string[] = [];
  for (let at = 0; at + 1 < object.length; at++) list.push(object.slice(at, at + 2));
  return list;
}

/** Dice coefficient over character pairs: 2 × shared pairs / all pairs. */
function pairSimilarity(a: string, b: string): number {
  const open = grams(a);
  const all = open.length + Math.max(0, b.length - 1);
  let shared = 0;
  for (const gram of grams(b)) {
    const at = open.indexOf(gram);
    if (at < 0) continue;
    open.splice(at, 1);
    shared++;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

/**
 * How surely two object texts name the same quantity: 1 the same name, 0.95 two listed names of one quantity, 0.9
 * the one ends the other (Chinese and English put the head last), 0 two different listed quantities, else the Dice
 * coefficient over character pairs. 0 where either is empty.
 */
export function objectSimilarity(first: string, second: string): number {
  const listedA = listedQuantity(first);
  const listedB = listedQuantity(second);
  const a = plainObject(foldObject(first));
  const b = plainObject(foldObject(second));
  if (a === '' || b === '') return 0;
  if (a === b && listedA === listedB) return 1;
  if (listedA !== null && listedA === listedB) return 0.95;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const ends = short.length >= 2 && long.endsWith(short);
  if (listedA !== null && listedB !== null) return ends && short.length < 4 ? 0.55 : 0;
  return ends ? 0.9 : pairSimilarity(a, b);
}

/** Whether two figures can be set side by side at all: same dimension, both levels or both changes. */
export function comparable(need: ExtractedFigure, offer: ExtractedFigure): boolean {
  return need.dimension === offer.dimension && need.change === offer.change;
}
