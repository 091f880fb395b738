import { Alert, Button, Dropdown } from 'antd';
import { type ReactNode, useState } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import { type ThreadStage, threadStages } from '../../../shared/domain/thread.ts';
import { wordError } from '../../i18n/errors.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { type OutputFor, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';

interface BulkMoveProps {
  readonly cards: readonly ThreadCard[];
  onClear(): void;
}

type Refused = OutputFor<'threads', 'moveMany'>['refused'];

/** Moves the selected threads in one step; those that may not move are named with the reason. */
export function BulkMove({ cards, onClear }: BulkMoveProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [refused, setRefused] = useState<Refused>([]);
  const moving = useWrite('threads', 'moveMany');
  async function move(to: ThreadStage): Promise<void> {
    const threads = cards.filter(({ stage }) => stage !== to).map(({ id, stage }) => ({ id, from: stage }));
    const done = await moving.run({ threads, to });
    if (done === undefined) return;
    setRefused(done.refused);
    announceDone(t('bulk.moved', { total: done.moved.length }));
    if (done.refused.length === 0) onClear();
  }
  return (
    <>
      <div className="bulk-bar" role="toolbar" aria-label={t('bulk.selected', { total: cards.length })}>
        <strong>{t('bulk.selected', { total: cards.length })}</strong>
        <Dropdown
          trigger={['click']}
          menu={{
            items: threadStages.map((stage) => ({
              key: stage,
              label: codeLabel('threadStage', stage, language),
            })),
            onClick: ({ key }) => {
              const to = threadStages.find((stage) => stage === key);
              if (to !== undefined) void move(to);
            },
          }}
        >
          <Button type="primary" loading={moving.busy}>
            {t('bulk.move')}
          </Button>
        </Dropdown>
        <Button type="link" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </div>
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('bulk.refused', { total: refused.length })}
          description={
            <ul>
              {refused.map(({ id, title, error }) => (
                <li key={id}>
                  <Data>{title}</Data>
                  {' · '}
                  <Data>{wordError(new ContractError(error.code, error.params), language)}</Data>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
