import { addDays, type Day } from '../../shared/domain/days.ts';

const KEPT_OF_TODAY = 3;
const KEPT_DAYS = 14;
const KEPT_MONTHS = 12;

const namePattern = /^yinxian-(\d{4}-\d{2}-\d{2})-(\d{6})\.backup$/;

/** The name of a backup. @param time 'HHMMSS' on the office's clock */
export function backupName(day: Day, time: string): string {
  return `yinxian-${day}-${time}.backup`;
}

/** Whether a file is one of ours: nothing else in the folder is ever listed or deleted. */
export function isBackupName(fileName: string): boolean {
  return namePattern.test(fileName);
}

/**
 * Which backups may go: all but the latest 3 of today, the latest of each of the last 14 days and the latest of
 * each of the 12 latest months that have one. Names that are not ours are never among them.
 */
export function backupsToDelete(fileNames: readonly string[], today: Day): string[] {
  const newestFirst = fileNames.filter(isBackupName).toSorted().reverse();
  const oldestDay = addDays(today, 1 - KEPT_DAYS);
  const ofToday = newestFirst.filter((name) => dayOf(name) === today).slice(0, KEPT_OF_TODAY);
  const daily = firstOfEach(newestFirst, dayOf).filter((name) => dayOf(name) >= oldestDay);
  const monthly = firstOfEach(newestFirst, (name) => dayOf(name).slice(0, 7)).slice(0, KEPT_MONTHS);
  const kept = new Set([...ofToday, ...daily, ...monthly]);
  return newestFirst.filter((name) => !kept.has(name));
}

function dayOf(fileName: string): Day {
  return namePattern.exec(fileName)?.[1] ?? '';
}

function firstOfEach(names: readonly string[], keyOf: (name: string) => string): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = keyOf(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
