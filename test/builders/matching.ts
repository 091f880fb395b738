import { readFileSync } from 'node:fs';
import { MatchingService } from '../../electron/services/matchingService.ts';
import type { TestCatalogue } from './catalogue.ts';

const basisFile = new URL('../../shared/matching/basis/background.bin', import.meta.url);

/** An engine over a test catalogue; `catchUp` reads what was written since. */
export interface TestMatching {
  readonly service: MatchingService;
  /** The catalogue's context with the engine in it. */
  readonly context: TestCatalogue['context'];
  catchUp(): void;
}

/** The engine with the shipped basis, up to date with the catalogue. */
export function aMatching(
  { context, db }: TestCatalogue,
  as: 'caught up' | 'not caught up' = 'caught up',
): TestMatching {
  const basis = { bytes: readFileSync(basisFile), name: 'shipped' };
  const service = new MatchingService(db, context.folder.derived, basis, () => 'Asia/Shanghai');
  const catchUp = () => {
    while (service.step());
  };
  if (as === 'caught up') catchUp();
  return { service, context: { ...context, matching: service }, catchUp };
}
