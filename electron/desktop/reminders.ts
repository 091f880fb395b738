import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Clock } from '../../shared/domain/clocks/clocks.ts';
import type { Day } from '../../shared/domain/days.ts';
import { shippedPeriodRules } from '../../shared/domain/rules/periods.ts';
import type { Core } from '../core/core.ts';
import type { Language } from './language.ts';

/** On which day which clock was told last: one notification per clock and day. */
type Told = Readonly<Record<string, Day>>;

export interface Reminder {
  readonly title: string;
  readonly body: string;
}

/** More at once are told in one notification: a desktop full of them is read by nobody. */
const MOST_APART = 3;
/** A clock is told on the days that ask for something, not on every day it is near. */
const TELL_AT_LEFT_DAYS: readonly number[] = [30, 15, 7, 3, 2, 1, 0];
/** For so long a clock that is late is told each day; then it is known. */
const TELL_LATE_DAYS = 3;

/** The clocks to tell now: pressing today and not told today. */
export function clocksToTell(clocks: readonly Clock[], told: Told, today: Day): Clock[] {
  return clocks.filter(
    ({ id, leftDays, state }) =>
      (state === 'near' || state === 'overdue') && isPressing(leftDays) && told[id] !== today,
  );
}

function isPressing(leftDays: number): boolean {
  return leftDays < 0 ? leftDays >= -TELL_LATE_DAYS : TELL_AT_LEFT_DAYS.includes(leftDays);
}

/** The clocks as notifications: each alone when they are few, together when they are many. */
export function remindersOf(clocks: readonly Clock[], language: Language): Reminder[] {
  if (clocks.length <= MOST_APART) return clocks.map((clock) => reminderOf(clock, language));
  const count = { zh: `有 ${clocks.length} 个时限将到或已过`, en: `${clocks.length} clocks are pressing` };
  const lines = clocks.slice(0, MOST_APART).map((clock) => {
    const { title, body } = reminderOf(clock, language);
    return `${title} ${body}`;
  });
  return [{ title: count[language], body: lines.join('\n') }];
}

function reminderOf({ kind, subject, dueOn, leftDays }: Clock, language: Language): Reminder {
  const title = shippedPeriodRules.get(kind)?.title[language] ?? kind;
  const left = {
    zh: leftDays < 0 ? `已过 ${-leftDays} 天` : leftDays === 0 ? '今天' : `还有 ${leftDays} 天`,
    en: leftDays < 0 ? `${-leftDays} days late` : leftDays === 0 ? 'today' : `${leftDays} days left`,
  }[language];
  return {
    title: `${title} · ${dueOn} · ${left}`,
    body: subject.kind === 'office' ? '' : subject.name,
  };
}

interface ReminderSurroundings {
  readonly core: Pick<Core, 'call'>;
  /** Where it is kept what was told; beside the window's own state, not in the catalogue. */
  readonly file: string;
  language(): Promise<Language>;
  show(reminder: Reminder): void;
}

/** Asks for what presses and tells it; quiet when nothing does. Resolves to how many clocks were told. */
export async function remind({ core, file, language, show }: ReminderSurroundings): Promise<number> {
  const session = await core.call('session.state', {}, { role: 'desk' });
  const due = await core.call('clocks.due', {}, { role: 'desk' });
  if (!session.ok || !due.ok) return 0;
  const { today, firstRun } = session.value as { today: Day; firstRun: boolean };
  if (firstRun) return 0;
  const told = readTold(file);
  const clocks = clocksToTell((due.value as { clocks: Clock[] }).clocks, told, today);
  if (clocks.length === 0) return 0;
  for (const reminder of remindersOf(clocks, await language())) show(reminder);
  const stillToday = Object.entries(told).filter(([, day]) => day === today);
  keepTold(file, Object.fromEntries([...stillToday, ...clocks.map(({ id }) => [id, today])]));
  return clocks.length;
}

const EVERY_MS = 30 * 60_000;

/** Reminds now and every half hour. Returns how to stop. */
export function startReminders(surroundings: ReminderSurroundings): () => void {
  const tell = () => {
    remind(surroundings).catch((error: unknown) => console.error(error));
  };
  tell();
  const timer = setInterval(tell, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

// A file that cannot be read means that something is told twice, which is better than not at all.
function readTold(file: string): Told {
  try {
    const told: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof told === 'object' && told !== null ? (told as Told) : {};
  } catch {
    return {};
  }
}

function keepTold(file: string, told: Told): void {
  writeFileSync(`${file}.new`, JSON.stringify(told));
  renameSync(`${file}.new`, file);
}
