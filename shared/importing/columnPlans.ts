import { cellText, type Heading } from './cells.ts';
import type { ColumnGuess } from './columnGuess.ts';
import type { ColumnPlan } from './draft.ts';
import type { HeaderGuess } from './headerRow.ts';
import { type MoneyUnit, moneyUnitIn } from './moneyText.ts';
import { type Cell, columnLetters } from './table.ts';
import type { ImportTarget } from './targets.ts';

/** Technology is not sold by the yuan: bare amounts that all stay below this are meant in 万元. */
const smallestPlainYuan = 10_000;

function assumedUnit(rows: readonly (readonly Cell[])[], column: number): MoneyUnit {
  let largest = 0;
  for (const row of rows.slice(0, 1_000)) {
    const numbers =
      cellText(row[column])
        .normalize('NFKC')
        .match(/^[\d.,]+(?:[-~][\d.,]+)?$/)?.[0]
        .split(/[-~]/) ?? [];
    for (const number of numbers) largest = Math.max(largest, Number(number.replaceAll(',', '')) || 0);
  }
  return largest > 0 && largest < smallestPlainYuan ? '万元' : '元';
}

function unitOf(target: ImportTarget, heading: Heading, notes: readonly string[]): ColumnPlan['unit'] {
  if (target.unit !== null) return { name: target.unit, from: 'chosen' };
  const inHeading = moneyUnitIn(heading.remark) ?? moneyUnitIn(/(?:万|亿)元$/.exec(heading.text)?.[0] ?? '');
  if (inHeading !== null) return { name: inHeading, from: 'heading' };
  for (const note of notes) {
    const told = /(?:金额)?单位\s*[:：]\s*([^\s,，;；]+)/.exec(note)?.[1];
    const inNote = told === undefined ? null : moneyUnitIn(told);
    if (inNote !== null) return { name: inNote, from: 'note' };
  }
  return null;
}

/** Names for texts kept beside a record. '__proto__' as a plain key would vanish instead of being kept. */
function extraNames(headings: readonly Heading[]): string[] {
  const used = new Set<string>(['__proto__']);
  return headings.map((heading, column) => {
    const plain = heading.text.slice(0, 100);
    const name = plain === '' || used.has(plain) ? `${plain}（${columnLetters(column)}列）` : plain;
    used.add(name);
    return name;
  });
}

function moneyTarget(targets: readonly ImportTarget[], targetId: string | null): ImportTarget | null {
  const target = targets.find((candidate) => candidate.id === targetId);
  const holdsMoney = target?.kind === 'moneyRange' || target?.fields[0]?.field.type === 'moneyFen';
  return target !== undefined && holdsMoney ? target : null;
}

/** What a plan says about its columns: the guess or choice, a name for what is kept as it is, a unit for money. */
export function planColumns(plan: {
  targets: readonly ImportTarget[];
  header: HeaderGuess;
  guesses: readonly ColumnGuess[];
  rows: readonly (readonly Cell[])[];
}): ColumnPlan[] {
  const { headings, notes } = plan.header;
  const names = extraNames(headings);
  return plan.guesses.map((guess, index) => {
    const heading = headings[index]!;
    const money = moneyTarget(plan.targets, guess.target);
    const told = money && unitOf(money, heading, notes);
    const unit = money && (told ?? { name: assumedUnit(plan.rows, index), from: 'assumed' as const });
    return { ...guess, letters: columnLetters(index), heading: heading.text, extraName: names[index]!, unit };
  });
}
