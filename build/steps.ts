import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './bundle.ts';

const tool = (name: string) =>
  path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

/** Runs a tool of node_modules with its output passed through. */
export function runTool(
  name: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): StepResult {
  console.log(`\n── ${name}`);
  const startedMs = performance.now();
  const { status, error } = spawnSync(tool(command), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  if (error) console.error(`${command}: ${error.message}`);
  return { name, ok: status === 0, seconds: (performance.now() - startedMs) / 1000 };
}

/** Runs a check of ours: it returns what is wrong, one line each. */
export async function runCheck(name: string, check: () => string[] | Promise<string[]>): Promise<StepResult> {
  const startedMs = performance.now();
  const problems = await check();
  for (const problem of problems) console.error(`${name}: ${problem}`);
  return { name, ok: problems.length === 0, seconds: (performance.now() - startedMs) / 1000 };
}
