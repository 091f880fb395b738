import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCollections } from '../../test/quality/collections.ts';
import { measureQuality } from '../../test/quality/measuring.ts';
import { qualityReport, verdictOf } from '../../test/quality/report.ts';
import { root } from '../bundle.ts';
import { runTool } from '../steps.ts';

// npm run quality: how well the engine ranks and grades beside its peers, on labelled data that is not part of the
// project. Ends with an error when a target is missed on all labelled needs or a measure is not what it should be.

const collections = readCollections();
if (collections === null) {
  console.log(
    'not run: the labelled collections are absent (../shared/relevance, or $YINXIAN_SHARED/relevance)',
  );
} else {
  const result = await measureQuality(collections, (line) => console.log(`… ${line}`));
  const report = qualityReport(result);
  const target = path.join(root, 'test', 'quality', 'results.md');
  writeFileSync(target, report);
  runTool('layout of the table', 'biome', ['format', '--write', '--config-path', 'build/biome.json', target]);
  console.log(`\n${report}`);
  for (const figure of result.figures)
    console.log(`${verdictOf(figure).padEnd(12)} ${figure.collection}: ${figure.name} ≥ ${figure.target}`);
  const isMissed = result.figures.some((figure) => (figure.ours.all?.mean ?? 0) < figure.target);
  if (isMissed || result.disagreements.length > 0) process.exitCode = 1;
}
