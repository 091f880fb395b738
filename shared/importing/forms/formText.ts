import { readHeading } from '../cells.ts';
import { isKnownHeading } from '../headerRow.ts';

const ticked = /[☑☒■●✓✔√\u{1F5F9}]/u;
const unticked = /[□☐○◯]/;
const box = /[☑☒■●✓✔√\u{1F5F9}□☐○◯]/u;
const longestLabel = 30;

/** What was chosen of printed choices: '☑企业 □高校' → '企业'; a text without boxes stays as it is. */
export function chosenText(text: string): string {
  if (!unticked.test(text) && !(ticked.test(text) && /^\s*[☑☒■]/u.test(text))) return text;
  const chosen: string[] = [];
  for (const part of text.split(new RegExp(`(?=${box.source})`, 'u'))) {
    if (ticked.test(part.charAt(0)) || ticked.test([...part][0] ?? ''))
      chosen.push(
        [...part]
          .slice(1)
          .join('')
          .replace(/[\s,，;；、/]+$/, '')
          .trim(),
      );
  }
  return chosen.filter((part) => part !== '').join('、');
}

/** A number under a label with a unit takes the unit along, so that forms with other units can share a column. */
export function withUnit(label: string, value: string): string {
  const unit = /(亿元|万元|元)/.exec(readHeading(label).remark)?.[1];
  return unit !== undefined && /\d/.test(value) && !/[元万亿]/.test(value) ? `${value}${unit}` : value;
}

/** Whether a text can be the label of a field: short, and no sentence. */
export function looksLikeLabel(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= longestLabel &&
    !/[。；;！？]/.test(text) &&
    !/^\d[\d\s.-]*$/.test(text)
  );
}

/** '联系人：王工' cut into label and value; null when no known label stands before a colon. */
export function cutInline(line: string): { label: string; value: string } | null {
  const [whole, label = '', value = ''] = /^([^:：]{2,40}?)\s*[:：]\s*([\s\S]*)$/.exec(line) ?? [];
  return whole !== undefined && isKnownHeading(label) ? { label, value } : null;
}
