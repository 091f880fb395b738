import { openForReading } from '../../db/open.ts';
import { openSearchForFilling } from '../../db/search/searchDb.ts';
import { handlerOf } from '../handlers/registry.ts';
import { MatchingService, shippedBasis } from '../services/matchingService.ts';
import { SearchIndex } from '../services/searchIndex.ts';
import { StrongPairFinder } from '../services/strongPairFinder.ts';
import { admit } from './door.ts';
import type { FromWorker, WorkerSetup } from './messages.ts';
import { readContext } from './readContext.ts';
import type { RoleRunner } from './roleRunner.ts';

const STATE_EVERY_MS = 500;

/** Keeps search and matching up to date and answers what is asked of them. */
export async function openIndexRole(
  setup: WorkerSetup,
  send: (message: FromWorker) => void,
): Promise<RoleRunner> {
  const db = openForReading(setup.folder.catalogue);
  const base = readContext(setup, db);
  const searchFile = openSearchForFilling(setup.folder.search);
  const search = new SearchIndex(db, searchFile);
  const matching = new MatchingService(db, shippedBasis(), () => base.settings().timeZone);
  const pairs = new StrongPairFinder(db, searchFile, matching, base.today);
  let working = false;
  let closed = false;
  let toldMs = 0;

  async function catchUp(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (!closed && (search.step() || matching.step() || pairs.step())) {
        tellState();
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      console.error('index:', error);
    } finally {
      working = false;
    }
    tellState('now');
  }

  function tellState(when?: 'now'): void {
    const nowMs = performance.now();
    if (closed || (!when && nowMs - toldMs < STATE_EVERY_MS)) return;
    toldMs = nowMs;
    send({ type: 'event', event: { type: 'index', state: matching.state() } });
  }

  setImmediate(() => void catchUp());
  return {
    answer: (call) =>
      admit({
        name: call.name,
        input: call.input,
        role: call.role,
        context: { ...base, role: call.role, matching },
        handler: handlerOf(call.name),
      }),
    receive: (message) => {
      if (message.type === 'committed') void catchUp();
    },
    close: () => {
      closed = true;
      searchFile.close();
      db.close();
    },
  };
}
