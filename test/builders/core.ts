import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { Core } from '../../electron/core/core.ts';
import type { Contract, DomainName } from '../../shared/contract/contract.ts';
import type { OutputOf, RawInputOf, Role } from '../../shared/contract/define.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { aFolder } from './folder.ts';

const workerSource = new URL('../../electron/core/worker.ts', import.meta.url);

/** The core over a data folder, its workers run from the sources. The caller closes it. */
export function startCore(dataFolder: string, workerEntry = workerSource): Promise<Core> {
  return Core.start({
    dataFolder,
    shell: 'browser',
    version: '0.0.0-test',
    workerEntry,
    parser: {
      start: 'fork',
      entryPath: fileURLToPath(new URL('../../electron/workers/spreadsheet.ts', import.meta.url)),
    },
  });
}

/** A set-up core over a folder of its own (or the given one), closed when the test ends. */
export async function aCore(dataFolder = aFolder()): Promise<{ core: Core; dataFolder: string }> {
  const core = await startCore(dataFolder);
  onTestFinished(() => core.close());
  return { core, dataFolder };
}

/** One call from the desk. @throws ContractError when the core answers with one */
export async function ask<Domain extends DomainName, Name extends Extract<keyof Contract[Domain], string>>(
  core: Core,
  domain: Domain,
  name: Name,
  input: RawInputOf<Contract[Domain][Name]>,
  caller: { role: Role; jobId?: string } = { role: 'desk' },
): Promise<OutputOf<Contract[Domain][Name]>> {
  const envelope = await core.call(`${domain}.${name}`, input, caller);
  if (!envelope.ok) throw new ContractError(envelope.error.code, envelope.error.params);
  return envelope.value as OutputOf<Contract[Domain][Name]>;
}

const someSettings = {
  officeName: '示范办公室',
  officeCode: 'SF',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  theme: 'light',
  region: null,
} as const;

/** The first run, as the first screen does it. */
export async function setUp(core: Core): Promise<void> {
  await ask(core, 'session', 'setUp', {
    profile: { name: '试用者', role: 'manager' },
    settings: someSettings,
  });
}

/** The catalogue file of a data folder. */
export function catalogueOf(dataFolder: string): string {
  return path.join(dataFolder, 'catalogue.db');
}
