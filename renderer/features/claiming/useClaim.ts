import { App } from 'antd';
import type { PoolLine, ShownProposal } from '../../../shared/contract/claiming.ts';
import type { ReceiptNature } from '../../../shared/domain/contract.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { words } from './words.ts';

/** A part of a proposal; money that goes out is a refund or passed on. */
export type Part = ShownProposal['parts'][number] & { readonly nature?: ReceiptNature };

interface Claiming {
  /** Resolves to whether it was claimed; what goes above a contract is asked first, by its name. */
  run(line: PoolLine, parts: readonly Part[]): Promise<boolean>;
  readonly busy: boolean;
}

/** Claims a line for contracts. */
export function useClaim(): Claiming {
  const t = useWords(words);
  const { modal } = App.useApp();
  const writing = useWrite('claiming', 'claim', { done: t('claimedDone') });
  async function run(line: PoolLine, parts: readonly Part[]): Promise<boolean> {
    const above = parts.filter(({ amountFen, leftFen }) => amountFen > leftFen);
    const isAgreed =
      above.length === 0 ||
      (await modal.confirm({
        title: t('aboveTitle'),
        content: above.map(({ projectName }) => projectName).join('、'),
        okText: t('aboveConfirm'),
        cancelText: t('cancel'),
      }));
    if (!isAgreed) return false;
    const claimed = await writing.run({
      lineId: line.id,
      openFen: line.openFen,
      parts: parts.map(({ contractId, instalmentId, amountFen, nature }) => ({
        contractId,
        instalmentId,
        amountFen,
        nature: nature ?? null,
      })),
      aboveTotal: above.length > 0 ? 'confirmed' : 'refuse',
    });
    return claimed !== undefined;
  }
  return { run, busy: writing.busy };
}
