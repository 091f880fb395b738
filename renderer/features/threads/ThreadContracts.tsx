import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { useWords } from '../../i18n/words.ts';
import { announceFailure } from '../../store/notices.ts';
import { readOnce } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { moneyNumber } from '../../ui/format.ts';
import { ContractForm } from '../contracts/ContractForm.tsx';
import type { ContractDraft } from '../contracts/draft.ts';
import { prefillFromThread } from '../contracts/prefill.ts';
import { words as contractWords } from '../contracts/words.ts';
import { words } from './words.ts';

/** A record, or undefined when it is gone. Other failures are thrown. */
async function readIfThere(kind: RecordKind, id: string): Promise<RecordDetail | undefined> {
  try {
    return await readOnce('records', 'get', { kind, id });
  } catch (failed) {
    if (failed instanceof ContractError && failed.code === 'NOT_FOUND') return undefined;
    throw failed;
  }
}

/** The contracts that came of a thread, and the way to register one with what the thread already knows. */
export function ThreadContracts({ thread }: { thread: ThreadDetail }): ReactNode {
  const t = useWords(words);
  const contractT = useWords(contractWords);
  const [start, setStart] = useState<Partial<ContractDraft> | null>(null);
  async function register(): Promise<void> {
    try {
      setStart(await prefillFromThread(thread, readIfThere));
    } catch (failed) {
      announceFailure(failed);
    }
  }
  const close = () => setStart(null);
  return (
    <section className="work-section">
      <header>
        <h2>{t('contracts.title')}</h2>
        <Button icon={<PlusOutlined />} onClick={() => void register()}>
          {t('contracts.register')}
        </Button>
      </header>
      {thread.contracts.length === 0 ? (
        <p className="quiet">{t('contracts.empty')}</p>
      ) : (
        <ul className="thread-contracts">
          {thread.contracts.map((contract) => (
            <li key={contract.id}>
              <Link href={`/contracts/${contract.id}`}>
                <Data>{contract.projectName}</Data>
              </Link>
              <span className="quiet">
                {contract.number} · {contract.signedOn}
              </span>
              <span>
                {t('contracts.total')} {moneyNumber(contract.totalFen)}
              </span>
              <span>
                {t('contracts.received')} {moneyNumber(contract.receivedFen)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Drawer
        open={start !== null}
        title={t('contracts.register')}
        size={560}
        destroyOnHidden
        onClose={close}
      >
        {start !== null && (
          <ContractForm
            start={start}
            changes={null}
            note={contractT('form.fromThread')}
            onDone={close}
            onCancel={close}
          />
        )}
      </Drawer>
    </section>
  );
}
