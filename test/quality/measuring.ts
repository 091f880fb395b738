import { PEERS } from '../peers/peers.ts';
import type { Collection } from './collections.ts';
import { type EngineRuns, engineRuns } from './engineRuns.ts';
import { evaluated } from './evaluation.ts';
import { FIGURES, type Figure } from './figures.ts';
import { type Measure, type Run, strongPairsFound, withoutFairHit } from './measures.ts';
import { peerRun } from './peerRuns.ts';
import { bootstrapped, halves, type Interval, wilson } from './sampling.ts';

/** One method's value of one figure, on the half kept apart and on all labelled needs. */
export interface Value {
  readonly heldOut: Interval | null;
  readonly all: Interval | null;
}

export interface FigureResult {
  readonly collection: string;
  readonly name: string;
  readonly target: number;
  readonly ours: Value;
  /** By name of the peer. */
  readonly peers: Readonly<Record<string, Value>>;
}

export interface QualityResult {
  readonly figures: readonly FigureResult[];
  /** How often our own reading of the measures and the collections' evaluation differ by more than rounding. */
  readonly disagreements: readonly string[];
  readonly seconds: Readonly<Record<string, number>>;
}

const ROUNDING = 0.0001;

/** Measures the engine and its peers on all collections; `report` hears what is being done. */
export async function measureQuality(
  collections: readonly Collection[],
  report: (line: string) => void,
): Promise<QualityResult> {
  const figures: FigureResult[] = [];
  const disagreements: string[] = [];
  const seconds: Record<string, number> = {};
  for (const collection of collections) {
    report(`${collection.name}: the engine`);
    const engine = engineRuns(collection);
    seconds[`${collection.name}, engine`] = engine.seconds;
    const wanted = FIGURES.filter((figure) => figure.collection === collection.name);
    disagreements.push(...disagreementsOf(collection, engine.run, wanted));
    const peers = await peerValues(collection, wanted, report, seconds);
    for (const figure of wanted) {
      const { name, target } = figure;
      const ours = measured(figure.measure, engine.run, collection);
      figures.push({ collection: collection.name, name, target, ours, peers: peers.get(name)! });
    }
    if (collection.name === 'catalogue') figures.push(...levelFigures(collection, engine));
  }
  return { figures, disagreements, seconds };
}

/** `asked` holds the needs that the run answers; which half each belongs to, the whole collection decides. */
function measured(measure: Measure, run: Run, collection: Collection, asked = collection): Value {
  const { labels } = asked;
  const needs = [...labels.keys()];
  const heldOut = halves([...collection.labels.keys()]).heldOut.filter((need) => labels.has(need));
  const over = (chosen: readonly string[]) => bootstrapped(chosen, (drawn) => measure(run, labels, drawn));
  return { heldOut: over(heldOut), all: over(needs) };
}

function disagreementsOf(collection: Collection, run: Run, wanted: readonly Figure[]): string[] {
  const theirs = evaluated(collection, run);
  return wanted.flatMap(({ name, measure, evaluatedAs }) => {
    const own = measure(run, collection.labels, [...collection.labels.keys()]);
    const other = theirs[evaluatedAs];
    if (own !== null && typeof other === 'number' && Math.abs(own - other) <= ROUNDING) return [];
    return [`${collection.name}, ${name}: ${own} here, ${other} by evaluate.mjs`];
  });
}

/** By figure and peer, each peer asked in the way that serves it better on the tuning half. */
async function peerValues(
  collection: Collection,
  wanted: readonly Figure[],
  report: (line: string) => void,
  seconds: Record<string, number>,
): Promise<Map<string, Record<string, Value>>> {
  const values = new Map<string, Record<string, Value>>(wanted.map(({ name }) => [name, {}]));
  const { tuning } = halves([...collection.labels.keys()]);
  const asked = askedOfPeers(collection);
  const hasTitles = collection.achievements.some((achievement) => achievement.title !== '');
  for (const peer of PEERS.filter((each) => hasTitles || !each.readsTitlesOnly)) {
    report(`${collection.name}: ${peer.name}`);
    const startedMs = performance.now();
    const runs = [await peerRun(peer, asked, 'everything')];
    if (hasTitles) runs.push(await peerRun(peer, asked, 'title'));
    const success = (run: Run) =>
      wanted[0]!.measure(
        run,
        asked.labels,
        tuning.filter((need) => asked.labels.has(need)),
      ) ?? 0;
    const best = runs.reduce((chosen, run) => (success(run) > success(chosen) ? run : chosen));
    for (const figure of wanted)
      values.get(figure.name)![peer.name] = measured(figure.measure, best, collection, asked);
    seconds[`${collection.name}, ${peer.name}`] = (performance.now() - startedMs) / 1000;
  }
  return values;
}

/** Topics of 3,500 characters take the peers seconds each; they are asked so many of each half, drawn by the seed. */
export const LONG_NEEDS_ASKED = 10;
const LONG_CHARACTERS = 1_500;

function askedOfPeers(collection: Collection): Collection {
  const labelled = collection.needs.filter((need) => collection.labels.has(need.id));
  const characters = labelled.reduce((sum, need) => sum + need.text.length, 0) / labelled.length;
  if (characters < LONG_CHARACTERS) return collection;
  const { tuning, heldOut } = halves([...collection.labels.keys()]);
  const kept = [...tuning.slice(0, LONG_NEEDS_ASKED), ...heldOut.slice(0, LONG_NEEDS_ASKED)];
  const labels = new Map(kept.map((need) => [need, collection.labels.get(need)!]));
  return { ...collection, labels };
}

/** What the levels say where nothing suits, and where something does. They are few, hence Wilson's interval. */
function levelFigures(collection: Collection, { run, takenOut, graded }: EngineRuns): FigureResult[] {
  const { labels } = collection;
  const needs = [...labels.keys()];
  const hopeless = (of: readonly string[]) =>
    of.filter((need) => Math.max(...labels.get(need)!.values()) === 0);
  const { heldOut } = halves(needs);
  const empty = (chosen: readonly string[]) => shareOf(withoutFairHit, run, labels, hopeless(chosen));
  const without = (of: Run, measure: Measure) => measured(measure, of, collection);
  return [
    {
      collection: 'catalogue',
      name: `needs that nothing suits (${hopeless(needs).length}) without 较强`,
      target: 0.85,
      ours: { heldOut: empty(heldOut), all: empty(needs) },
      peers: {},
    },
    {
      collection: 'catalogue',
      name: 'the same, good records taken out',
      target: 0.85,
      ours: without(takenOut, withoutFairHit),
      peers: {},
    },
    {
      collection: 'catalogue',
      name: 'pairs of grade 3 at 较强 or 强',
      target: 0.6,
      ours: without(graded, strongPairsFound),
      peers: {},
    },
  ];
}

function shareOf(
  measure: Measure,
  run: Run,
  labels: Collection['labels'],
  needs: readonly string[],
): Interval | null {
  const share = measure(run, labels, needs);
  return share === null ? null : wilson(Math.round(share * needs.length), needs.length);
}
