import { runTool } from '../steps.ts';

// npm run fix: formats and mends what the linter can mend by itself.
const { ok } = runTool('fix', 'biome', [
  'check',
  '--write',
  '--config-path',
  'build/biome.json',
  'shared',
  'db',
  'electron',
  'renderer',
  'build',
  'test',
]);
process.exit(ok ? 0 : 1);
