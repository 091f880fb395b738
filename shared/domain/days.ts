/** A calendar day as ISO text, 'YYYY-MM-DD'. Days are compared as text and never pass through a time zone. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

// Making a formatter costs a hundred times what using one does.
const formatters = new Map<string, Intl.DateTimeFormat>();
const timeFormatters = new Map<string, Intl.DateTimeFormat>();

/** The office's day at an instant. @param timeZone an IANA name such as Asia/Shanghai */
export function dayAt(instantMs: number, timeZone: string): Day {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instantMs);
}

/** Day and time of an instant in a time zone, 'YYYY-MM-DD HH:MM'. */
export function timeAt(instantMs: number, timeZone: string): string {
  let formatter = timeFormatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    timeFormatters.set(timeZone, formatter);
  }
  return `${dayAt(instantMs, timeZone)} ${formatter.format(instantMs)}`;
}

/** Whether `dayAt` knows the zone. */
export function isTimeZone(name: string): boolean {
  try {
    dayAt(0, name);
    return true;
  } catch {
    return false;
  }
}

/** The day `days` later (earlier when negative). @throws RangeError when the text is no day */
export function addDays(day: Day, days: number): Day {
  return new Date(epochMs(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((epochMs(to) - epochMs(from)) / MS_PER_DAY);
}

/** The same day one year earlier; 29 February becomes 28 February. */
export function sameDayLastYear(day: Day): Day {
  const [year, rest] = [Number(day.slice(0, 4)) - 1, day.slice(4)];
  const text = String(year).padStart(4, '0');
  return rest === '-02-29' ? `${text}-02-28` : `${text}${rest}`;
}

// Both ends are read as UTC midnights, so their difference is whole days whatever zone the machine is in.
function epochMs(day: Day): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`Expected a day 'YYYY-MM-DD', got "${day}"`);
  return ms;
}
