import os from 'node:os';
import { PEERS } from '../peers/peers.ts';
import { type FigureResult, LONG_NEEDS_ASKED, type QualityResult, type Value } from './measuring.ts';
import type { Interval } from './sampling.ts';

/** Whether a figure reaches its target: on the half kept apart, and on all labelled needs. */
export function verdictOf({ ours, target }: Pick<FigureResult, 'ours' | 'target'>): string {
  const reached = (interval: Interval | null) => interval !== null && interval.mean >= target;
  if (reached(ours.heldOut)) return reached(ours.all) ? 'reached' : 'reached on the held-out half only';
  return reached(ours.all) ? 'reached on all, missed on the held-out half' : 'MISSED';
}

/** The result as Markdown: targets, peers, machine. */
export function qualityReport(result: QualityResult): string {
  const peers = PEERS.map((peer) => peer.name);
  return [
    '# Quality of the matching engine',
    '',
    'Made by `npm run quality`; every figure can be repeated by it. Mean and bootstrap 95 % interval over the needs',
    '(500 resamples, fixed seed; Wilson’s interval for the needs that nothing suits). Text shares are chosen on',
    'one half of the labelled needs; *held out* is the other half, *all* are both. Limits of',
    'the levels and what is taken off English texts were chosen with all needs in view: there *held out* flatters.',
    '',
    ...table(
      ['collection', 'figure', 'target', 'held out', 'all', 'verdict'],
      result.figures.map((figure) => [
        figure.collection,
        figure.name,
        `≥ ${figure.target}`,
        shown(figure.ours.heldOut),
        shown(figure.ours.all),
        verdictOf(figure),
      ]),
    ),
    '',
    '## Beside others, held-out half',
    '',
    ...peerTable(result, peers, (value) => value.heldOut),
    '',
    '## Beside others, all labelled needs',
    '',
    ...peerTable(result, peers, (value) => value.all),
    '',
    ...PEERS.map((peer) => `- ${peer.name}: ${peer.setUp}.`),
    `- sbir: the others are asked ${LONG_NEEDS_ASKED} needs of each half, drawn by the seed: all of them took MiniSearch half an hour.`,
    '- Each is asked with the need’s title and with all its words; the better of both on the tuning half counts.',
    '',
    '## Run',
    '',
    `- Machine: ${machine()}`,
    `- Seconds: ${Object.entries(result.seconds)
      .map(([name, value]) => `${name} ${value.toFixed(0)}`)
      .join('; ')}`,
    result.disagreements.length === 0
      ? '- The collections’ own `evaluate.mjs` gives the same figures for the same runs.'
      : `- DIFFERS from evaluate.mjs: ${result.disagreements.join('; ')}`,
    '',
  ].join('\n');
}

function peerTable(
  { figures }: QualityResult,
  peers: readonly string[],
  of: (value: Value) => Interval | null,
): string[] {
  const rows = figures.filter((figure) => peers.some((peer) => figure.peers[peer] !== undefined));
  return table(
    ['collection', 'figure', '引线', ...peers],
    rows.map((figure) => [
      figure.collection,
      figure.name,
      shown(of(figure.ours)),
      ...peers.map((peer) => shown(figure.peers[peer] === undefined ? null : of(figure.peers[peer]!))),
    ]),
  );
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)];
}

function shown(interval: Interval | null): string {
  if (interval === null) return '–';
  return `${interval.mean.toFixed(3)} (${interval.low.toFixed(3)}–${interval.high.toFixed(3)})`;
}

function machine(): string {
  const [processor] = os.cpus();
  const memoryGb = Math.round(os.totalmem() / 2 ** 30);
  return `${os.cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${memoryGb} GB, ${os.type()} ${os.arch()}, Node ${process.versions.node}`;
}
