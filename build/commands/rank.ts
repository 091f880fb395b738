import { rankFiles } from '../../electron/rank.ts';

try {
  const startedMs = performance.now();
  const { needCount, lineCount } = rankFiles(process.argv.slice(2));
  const elapsedSeconds = (performance.now() - startedMs) / 1000;
  console.log(`${needCount} needs ranked, ${lineCount} lines, ${elapsedSeconds.toFixed(1)} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
