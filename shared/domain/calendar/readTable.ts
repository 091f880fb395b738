import type { Day } from '../days.ts';
import { daySchema } from '../fields/field.ts';

/** What a pasted table of holidays says, and the lines nobody could read. */
export interface ReadTable {
  readonly off: readonly (readonly [Day, Day])[];
  readonly work: readonly Day[];
  readonly unread: readonly string[];
}

const dayText = String.raw`(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?`;
const range = new RegExp(`${dayText}\\s*(?:[-~—–至到]+\\s*${dayText})?`, 'u');
/** What says that people work on the day; everything else is a day off. */
const workWords = /班|补|调休上|work/iu;

/**
 * Reads one day or range a line: 「10月1日至7日 休」「2027-10-09 班」「10.1-10.7」. A range may leave out the month of its
 * last day. Lines without a day are told, never dropped.
 * @param year of days that do not say theirs
 */
export function readHolidayTable(text: string, year: number): ReadTable {
  const off: [Day, Day][] = [];
  const work: Day[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/u).map((each) => each.trim())) {
    if (line === '') continue;
    const read = readLine(line, year);
    if (read === null) unread.push(line);
    else if (workWords.test(line)) work.push(read[0], ...(read[1] === read[0] ? [] : [read[1]]));
    else off.push(read);
  }
  return { off, work: [...new Set(work)].toSorted(), unread };
}

function readLine(line: string, year: number): [Day, Day] | null {
  const tight = line.replace(/([至到~—–-])\s*(\d{1,2})日/u, (_all, joint: string, date: string) => {
    const month = /(\d{1,2})[-/.月]\d{1,2}日?\s*[至到~—–-]\s*\d{1,2}日/u.exec(line)?.[1];
    return month === undefined ? `${joint}${date}日` : `${joint}${month}月${date}日`;
  });
  const found = range.exec(tight);
  if (!found) return null;
  const from = dayOf(found[1] ?? String(year), found[2], found[3]);
  const to = found[5] === undefined ? from : dayOf(found[4] ?? found[1] ?? String(year), found[5], found[6]);
  return from !== null && to !== null && from <= to ? [from, to] : null;
}

function dayOf(year: string, month: string | undefined, date: string | undefined): Day | null {
  const day = `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return daySchema.safeParse(day).success ? day : null;
}
