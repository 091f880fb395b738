import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../shared/text/quantity.ts';
import {
  type FigureScore,
  type LabelledFigure,
  type LabelledSentence,
  scoreFigures,
} from './quantityScore.ts';
import { twinSentences } from './quantityTwin.ts';

interface LabelledPlace {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly part: 'tune' | 'report';
  readonly figures: readonly LabelledFigure[];
}

const labels = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'quantity.labels.json'), 'utf8'),
) as readonly LabelledPlace[];
const root = path.join(import.meta.dirname, '..', '..', '..');
const relevance = path.join(process.env.YINXIAN_SHARED ?? path.join(root, '..', 'shared'), 'relevance');

function readSentences(part: string | null): LabelledSentence[] {
  const collections = new Map<string, Map<string, Record<string, unknown>>>();
  const recordsOf = (collection: string): Map<string, Record<string, unknown>> => {
    const known = collections.get(collection);
    if (known !== undefined) return known;
    const lines = readFileSync(path.join(relevance, `${collection}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean);
    const records = new Map(
      lines.map((line) => {
        const record = JSON.parse(line) as Record<string, unknown>;
        return [String(record.id), record];
      }),
    );
    collections.set(collection, records);
    return records;
  };
  return labels
    .filter((label) => part === null || label.part === part)
    .map((label) => {
      const record = recordsOf(label.collection).get(label.id);
      const field = record?.[label.field];
      if (typeof field !== 'string')
        throw new Error(`${label.collection} ${label.id} has no text field ${label.field}`);
      return {
        name: `${label.collection} ${label.id} ${label.field} ${label.start}`,
        expected: label.figures,
        found: extractFigures(field.slice(label.start, label.end)),
      };
    });
}

function report(name: string, score: FigureScore): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(
    `figures, ${name}: ${score.labelled} labelled, precision ${percent(score.precision)}, recall ${percent(score.recall)}, ` +
      `object ${percent(score.objectAgreement)}, change ${percent(score.changeAgreement)}`,
  );
}

describe('figures in labelled sentences', () => {
  test('at least 300 sentences are labelled, half of them kept from tuning', () => {
    expect(labels.length).toBeGreaterThanOrEqual(300);
    const reported = labels.filter((label) => label.part === 'report');
    expect(Math.abs(labels.length - 2 * reported.length)).toBeLessThanOrEqual(1);
    expect(reported.flatMap((label) => label.figures).length).toBeGreaterThan(100);
  });

  test.for([
    { part: 'tune', objects: 0.9 },
    { part: 'report', objects: 0.75 },
  ])('the $part half is read with precision ≥ 0.95 and recall ≥ 0.85', ({ part, objects }, context) => {
    if (!existsSync(relevance)) {
      console.warn(`not run: the labelled texts are not at ${relevance}`);
      return context.skip('not run: ../shared/relevance is absent');
    }
    const score = scoreFigures(readSentences(part));
    report(part, score);
    expect(score.precision, score.disagreements.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(score.recall, score.disagreements.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(score.objectAgreement, score.disagreements.join('\n')).toBeGreaterThanOrEqual(objects);
    expect(score.changeAgreement, score.disagreements.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('the invented twin is read with precision ≥ 0.95 and recall ≥ 0.85', () => {
    const score = scoreFigures(
      twinSentences().map(({ text, figures }) => ({
        name: text,
        expected: figures,
        found: extractFigures(text),
      })),
    );
    report('invented twin', score);
    expect(score.labelled).toBeGreaterThan(80);
    expect(score.precision, score.disagreements.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(score.recall, score.disagreements.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(score.objectAgreement, score.disagreements.join('\n')).toBeGreaterThanOrEqual(0.85);
  });
});
