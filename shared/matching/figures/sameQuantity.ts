import type { ExtractedFigure } from '../../text/quantity.ts';
import { GENERIC_HEADS, QUANTITY_NAMES, type QuantityName } from './quantityNames.ts';

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

/** A listed quantity found at the end of an object, and the words before its name. */
interface ListedObject {
  readonly quantity: QuantityName;
  readonly modifier: string;
  readonly generic: boolean;
}

/** The listed quantity whose name ends the object, the longest name first; null where none is listed. */
export function listedQuantity(objectText: string): QuantityName | null {
  return listedObject(foldObject(objectText))?.quantity ?? null;
}

function listedObject(folded: string): ListedObject | null {
  return listedEnding(folded) ?? listedEnding(plainObject(folded));
}

function listedEnding(object: string): ListedObject | null {
  for (let start = 0; start < object.length; start++) {
    const before = object[start - 1];
    const wholeWord = before === undefined || !/[a-z]/.test(before) || !/[a-z]/.test(object[start]!);
    const name = object.slice(start);
    const quantity = wholeWord ? nameByTerm.get(name) : undefined;
    if (quantity === undefined) continue;
    const modifier = object.slice(0, start).replace(GENERIC_BEGINNINGS, '').trim();
    return { quantity, modifier, generic: GENERIC_HEADS.has(name) };
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

/** Two listed quantities: the same one, and no kind with different words before it (静压效率, 热效率). */
function listedSimilarity(a: ListedObject, b: ListedObject): number {
  if (a.quantity !== b.quantity) return 0;
  if (a.modifier === b.modifier) return 0.95;
  if (a.generic || b.generic) return 0;
  return a.modifier === '' || b.modifier === '' ? 0.9 : 0.6;
}

/**
 * How surely two object texts name the same quantity: 1 the same name; 0.95 two listed names of one quantity, 0.9
 * or 0.6 with words before one or both of them; 0.9 the one ends the other (Chinese and English put the head last),
 * unless the shorter is only a kind (温度); 0 two different listed quantities; else the Dice coefficient over
 * character pairs, at most 0.8. 0 where either is empty.
 */
export function objectSimilarity(first: string, second: string): number {
  const foldedA = foldObject(first);
  const foldedB = foldObject(second);
  const a = plainObject(foldedA);
  const b = plainObject(foldedB);
  if (a === '' || b === '') return 0;
  if (foldedA === foldedB) return 1;
  const listedA = listedObject(foldedA);
  const listedB = listedObject(foldedB);
  if (listedA !== null && listedB !== null)
    return a === b && listedA.quantity === listedB.quantity ? 1 : listedSimilarity(listedA, listedB);
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (GENERIC_HEADS.has(short)) return 0;
  if (short.length >= 2 && long.endsWith(short)) return 0.9;
  return Math.min(0.8, pairSimilarity(a, b));
}

/** Whether two figures can be set side by side at all: same dimension, both levels or both changes. */
export function comparable(need: ExtractedFigure, offer: ExtractedFigure): boolean {
  return need.dimension === offer.dimension && need.change === offer.change;
}
