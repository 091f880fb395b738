import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/open.ts';
import { textsToLearnFrom } from '../../db/queries/matchTexts.ts';
import { basisFromBytes, basisToBytes } from '../../shared/matching/basis.ts';
import { LATENT_RANK, learnBasis } from '../../shared/matching/learnBasis.ts';

/** What the worker is started with. */
export interface LearnSetup {
  readonly catalogue: string;
  readonly shippedBasis: string;
  readonly target: string;
}

const SEED = 20260101;
/** More texts than these tell the dimensions hardly anything new and take minutes. */
const MOST_TEXTS = 20_000;

// Entry of a worker: learns latent dimensions from the catalogue on top of the shipped ones, leaves a file.
const { catalogue, shippedBasis, target } = workerData as LearnSetup;
const db = openForReading(catalogue);
const texts = textsToLearnFrom(db, MOST_TEXTS);
db.close();
const basis = learnBasis(texts, {
  rank: LATENT_RANK,
  seed: SEED,
  background: basisFromBytes(readFileSync(shippedBasis)),
});
writeFileSync(`${target}.partial`, basisToBytes(basis));
renameSync(`${target}.partial`, target);
parentPort!.postMessage('learnt');
