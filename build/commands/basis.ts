import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { basisToBytes } from '../../shared/matching/basis.ts';
import { LATENT_RANK, learnBasis } from '../../shared/matching/learnBasis.ts';

/** Makes the shipped basis anew: numbers learnt from public abstracts (see shared/matching/basis/README.md). */
const root = path.join(import.meta.dirname, '..', '..');
const source = path.join(
  process.env.YINXIAN_SHARED ?? path.join(root, '..', 'shared'),
  'relevance/background/csl.jsonl',
);
const target = path.join(root, 'shared/matching/basis/background.bin');

if (!existsSync(source)) {
  console.error(`not run: the background texts are not at ${source}`);
  process.exitCode = 1;
} else {
  const texts = readFileSync(source, 'utf8').trim().split('\n').map(textOf);
  const basis = learnBasis(texts, { rank: LATENT_RANK, seed: 20260101, maxTerms: 30_000, minDocuments: 3 });
  const bytes = basisToBytes(basis);
  writeFileSync(target, bytes);
  console.log(
    `${basis.terms.length} terms, ${basis.rank} dimensions, ${bytes.length} bytes, corpus ${basis.corpusHash}`,
  );
}

function textOf(line: string): string {
  const { title, abstract, keywords } = JSON.parse(line) as {
    title: string;
    abstract: string;
    keywords: string[];
  };
  return [title, ...keywords, abstract].join('\n');
}
