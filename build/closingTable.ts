import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StepResult } from './steps.ts';

interface Assertion {
  readonly status: 'passed' | 'failed' | 'pending' | 'skipped' | 'todo';
  readonly fullName: string;
}

/** Prints how every step ended, what was not run and why, and the sum. True when nothing failed. */
export function closingTable(steps: readonly StepResult[], results: string): boolean {
  const tests = readdirSync(results)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => assertionsOf(path.join(results, file)));
  const count = (status: Assertion['status']) => tests.filter((test) => test.status === status).length;
  const notRun = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  console.log('\n── summary');
  for (const step of steps)
    console.log(`${step.ok ? 'ok    ' : 'FAILED'} ${step.seconds.toFixed(1).padStart(7)} s  ${step.name}`);
  if (notRun.length > 0) console.log(`\nnot run (${notRun.length}):`);
  for (const test of notRun) console.log(`  ${test.fullName}`);
  const failedSteps = steps.filter((step) => !step.ok);
  const failed = Math.max(count('failed'), failedSteps.length > 0 ? 1 : 0);
  console.log(`\n${count('passed')} passed, ${failed} failed, ${notRun.length} skipped`);
  return failed === 0;
}

function assertionsOf(file: string): Assertion[] {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    testResults: { assertionResults: Assertion[] }[];
  };
  return report.testResults.flatMap((suite) => suite.assertionResults);
}
