import { type CodeTableId, findCode } from '../codes/index.ts';
import { codeSynonyms } from './codeSynonyms.ts';

/** The codes a cell names. `complete` is false when a part of the text stands for none of them. */
export interface CodeText {
  codes: readonly string[];
  complete: boolean;
}

const separators = /[、,，;；/|｜\n\r\t+]+/;
const levels = /[-—–>＞→:：\\]+/;
const longestName = 40;
/** Columns repeat few values, so nearly every cell is answered from here. */
const cacheLimit = 5_000;
const caches = new Map<CodeTableId, Map<string, CodeText>>();

function lookUp(table: CodeTableId, name: string): string | null {
  return codeSynonyms[table]?.[name] ?? findCode(table, name);
}

/** Names written one after the other without anything between: '完全转让许可转让其他'. null if a rest remains. */
function cutIntoNames(table: CodeTableId, text: string): string[] | null {
  const codes: string[] = [];
  let at = 0;
  while (at < text.length) {
    let length = Math.min(longestName, text.length - at);
    let code: string | null = null;
    while (length >= 2 && code === null) {
      code = lookUp(table, text.slice(at, at + length));
      if (code === null) length -= 1;
    }
    if (code === null) return null;
    codes.push(code);
    at += length;
  }
  return codes;
}

function resolve(table: CodeTableId, text: string): CodeText {
  const whole = lookUp(table, text);
  if (whole !== null) return { codes: [whole], complete: true };
  const pieces = text.split(separators).map((piece) => piece.trim());
  const found = pieces.filter((piece) => piece !== '').map((piece) => lookUp(table, piece));
  if (found.length > 0 && found.every((code) => code !== null)) return distinct(found, true);
  const finest = finestLevel(table, text.split(levels));
  if (finest !== null) return finest;
  const run = cutIntoNames(table, text.replace(/\s+/g, ''));
  if (run !== null) return distinct(run, true);
  return distinct(
    found.filter((code) => code !== null),
    false,
  );
}

/** '电子信息-光电子': the finest level that the table knows. */
function finestLevel(table: CodeTableId, path: readonly string[]): CodeText | null {
  if (path.length < 2) return null;
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const code = lookUp(table, path[depth]!.trim());
    if (code !== null) return { codes: [code], complete: depth === path.length - 1 };
  }
  return null;
}

function distinct(codes: readonly string[], complete: boolean): CodeText {
  return { codes: [...new Set(codes)], complete };
}

/**
 * Reads the codes of a table from a cell: one label or alias, several with any separator or none between
 * them, or a path of levels of which the finest known one counts. Nothing is guessed: an unknown text gives
 * no codes.
 */
export function readCodes(table: CodeTableId, text: string): CodeText {
  let cache = caches.get(table);
  if (cache === undefined) {
    cache = new Map();
    caches.set(table, cache);
  }
  const known = cache.get(text);
  if (known !== undefined) return known;
  const result = text.length > 500 ? { codes: [], complete: false } : resolve(table, text);
  if (cache.size < cacheLimit) cache.set(text, result);
  return result;
}
