import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { allowedMoves, type ThreadStage, type ThreadStatus } from '../../../shared/domain/thread.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { DossierButton } from '../dossier/DossierButton.tsx';
import { neighbourStage } from './board.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { words } from './words.ts';

interface ThreadActionsProps {
  readonly thread: ThreadDetail;
  readonly today: Day;
}

/** On to the next stage, to any other, or out of the way for now or for good. */
export function ThreadActions({ thread, today }: ThreadActionsProps): ReactNode {
  const t = useWords(words);
  const [movesTo, setMovesTo] = useState<ThreadStage | null>(null);
  const [turnsTo, setTurnsTo] = useState<ThreadStatus | null>(null);
  const isOpen = thread.status === 'open';
  return (
    <div className="work-actions">
      {isOpen && <MoveButton stage={thread.stage} onMove={setMovesTo} />}
      {isOpen && <Button onClick={() => setTurnsTo('paused')}>{t('status.pause')}</Button>}
      {thread.status !== 'ended' && <Button onClick={() => setTurnsTo('ended')}>{t('status.end')}</Button>}
      {!isOpen && (
        <Button type="primary" onClick={() => setTurnsTo('open')}>
          {t('status.reopen')}
        </Button>
      )}
      <DossierButton subject={{ kind: 'thread', id: thread.id }} />
      <RemoveButton id={thread.id} />
      {movesTo !== null && (
        <MoveDialog thread={thread} today={today} to={movesTo} onClose={() => setMovesTo(null)} />
      )}
      {turnsTo !== null && (
        <StatusDialog thread={thread} today={today} to={turnsTo} onClose={() => setTurnsTo(null)} />
      )}
    </div>
  );
}

function MoveButton({ stage, onMove }: { stage: ThreadStage; onMove(to: ThreadStage): void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const next = neighbourStage(stage, 1);
  const moves = allowedMoves(stage);
  return (
    <Space.Compact>
      {next !== null && (
        <Button type="primary" onClick={() => onMove(next)}>
          {t('move.button', { stage: codeLabel('threadStage', next, language) })}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: moves.map((to) => ({ key: to, label: codeLabel('threadStage', to, language) })),
          onClick: ({ key }) => {
            const to = moves.find((each) => each === key);
            if (to !== undefined) onMove(to);
          },
        }}
      >
        <Button icon={<DownOutlined />} aria-label={t('move.other')}>
          {next === null ? t('move.other') : null}
        </Button>
      </Dropdown>
    </Space.Compact>
  );
}

function RemoveButton({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const { modal } = App.useApp();
  const removing = useWrite('threads', 'remove', { done: t('thread.removed') });
  function remove(): void {
    modal.confirm({
      title: t('thread.removeAsk'),
      okText: t('thread.remove'),
      cancelText: t('action.cancel'),
      onOk: async () => {
        if ((await removing.run({ id })) !== undefined) go('/threads');
      },
    });
  }
  return (
    <Button type="text" onClick={remove}>
      {t('thread.remove')}
    </Button>
  );
}
