import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.ts';
import { dependencyProblems } from '../checks/dependencies.ts';
import { layerProblems } from '../checks/layers.ts';
import { ruleProblems } from '../checks/rules.ts';
import { sources } from '../checks/sources.ts';
import { traceProblems } from '../checks/traces.ts';
import { ensureChromium } from '../chromium.ts';
import { closingTable } from '../closingTable.ts';
import { ensureBundle } from '../freshness.ts';
import { runCheck, runTool, type StepResult } from '../steps.ts';

// npm test: everything, in the order in which it fails soonest. `npm test -- unit` and the like run one part.

const results = path.join(root, 'test', 'results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const vitest = (
  name: string,
  config: string,
  environment: Record<string, string> = {},
  filters: readonly string[] = [],
) =>
  runTool(
    name,
    'vitest',
    [
      'run',
      '--config',
      `build/${config}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=test/results/${name.replaceAll(/\W+/g, '-')}.json`,
      ...filters,
    ],
    environment,
  );

const parts: Readonly<Record<string, () => Promise<StepResult[]>>> = {
  async types() {
    return ['shared', 'db', 'electron', 'renderer', 'build', 'test'].map((folder) =>
      runTool(`types ${folder}`, 'tsc', ['-p', folder]),
    );
  },
  async lint() {
    const code = sources(['.ts', '.tsx', '.mjs', '.css']);
    const text = sources(['.ts', '.tsx', '.mjs', '.css', '.md', '.json', '.yml', '.html', '.sql', 'run']);
    return [
      runTool('lint', 'biome', [
        'check',
        '--config-path',
        'build/biome.json',
        'shared',
        'db',
        'electron',
        'renderer',
        'build',
        'test',
      ]),
      runTool('dead code', 'knip', ['--config', 'build/knip.json']),
      await runCheck('layers', () => layerProblems(code)),
      await runCheck('rules', () => ruleProblems(code)),
      await runCheck('traces', () => traceProblems(text)),
      await runCheck('dependencies', dependencyProblems),
    ];
  },
  async unit() {
    const zones = ['America/New_York', 'Pacific/Kiritimati'];
    return [
      vitest('unit', 'vitest.config.ts'),
      ...zones.map((zone) =>
        vitest(`days in ${zone}`, 'vitest.config.ts', { TZ: zone }, [
          'days',
          'clock',
          'calendar',
          'clocks',
          'notice',
          'dayText',
          'report',
          'contract',
        ]),
      ),
    ];
  },
  async e2e() {
    ensureChromium();
    await ensureBundle();
    return [vitest('end to end', 'vitest.e2e.config.ts')];
  },
};

const wanted = process.argv.slice(2).filter((name) => name in parts);
const steps: StepResult[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) steps.push(...(await parts[name]!()));
process.exit(closingTable(steps, results) ? 0 : 1);
