import { CloseOutlined, DeleteOutlined, RollbackOutlined, SearchOutlined } from '@ant-design/icons';
import { Alert, Button, Tag, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { titleFieldOf } from '../../../../shared/domain/fields/catalogues.ts';
import type { ThreadSide } from '../../../../shared/domain/thread.ts';
import { useWords } from '../../../i18n/words.ts';
import { useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { ShortcutHint } from '../../../ui/ShortcutHint.tsx';
import { useShortcut } from '../../../ui/shortcuts.ts';
import { EnglishButton } from '../../english/EnglishButton.tsx';
import { RecordChatButton } from '../../leaving/RecordChatButton.tsx';
import { VisitSheetButton } from './VisitSheetButton.tsx';
import { words } from './words.ts';

interface DetailHeaderProps {
  readonly detail: RecordDetail;
  readonly onClose: () => void;
}

/** The side of a thread that a record of a kind usually stands on. */
const usualSide: Readonly<Record<RecordDetail['kind'], ThreadSide>> = {
  need: 'demand',
  scenario: 'demand',
  organisation: 'demand',
  achievement: 'supply',
  person: 'supply',
};

/** What the record is, and what is done with it most. */
export function DetailHeader({ detail, onClose }: DetailHeaderProps): ReactNode {
  const t = useWords(words);
  const { kind, id } = detail;
  const title = String(detail.values[titleFieldOf(kind)] ?? '');
  const selection = { of: 'ids' as const, ids: [id] };
  const remove = useWrite('records', 'remove', { done: t('movedToBin') });
  const restore = useWrite('records', 'restore', { done: t('restored') });
  return (
    <header className="detail-header">
      <div className="detail-title-row">
        <h2>
          <Data>{title}</Data>
        </h2>
        <Tooltip title={<ShortcutHint keys="escape" />}>
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t('close')}
            onClick={onClose}
          />
        </Tooltip>
      </div>
      <div className="detail-tools">
        <span className="quiet">{detail.number}</span>
        {detail.demonstration && <Tag>{t('demonstration')}</Tag>}
        <span className="detail-buttons">
          {detail.deletedAt === null && (
            <>
              <MatchButton detail={detail} />
              <ThreadButton detail={detail} title={title} />
              <RecordChatButton detail={detail} />
              <VisitSheetButton detail={detail} />
              <EnglishButton detail={detail} />
              <Tooltip title={t('moveToBin')}>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('moveToBin')}
                  loading={remove.busy}
                  onClick={async () => {
                    if ((await remove.run({ kind, selection })) !== undefined) onClose();
                  }}
                />
              </Tooltip>
            </>
          )}
        </span>
      </div>
      {detail.deletedAt !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('inBin')}
          action={
            <Button
              icon={<RollbackOutlined aria-hidden />}
              loading={restore.busy}
              onClick={() => void restore.run({ kind, selection })}
            >
              {t('restore')}
            </Button>
          }
        />
      )}
    </header>
  );
}

function MatchButton({ detail: { kind, id } }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const isMatched = kind === 'achievement' || kind === 'need' || kind === 'scenario';
  const find = () => isMatched && go(`/match/${kind}/${id}`);
  useShortcut({ keys: 'm', label: isMatched ? t('findMatch') : undefined }, find);
  if (!isMatched) return null;
  return (
    <Button type="primary" icon={<SearchOutlined aria-hidden />} onClick={find}>
      {t('findMatch')} <ShortcutHint keys="m" />
    </Button>
  );
}

function ThreadButton({ detail: { kind, id }, title }: { detail: RecordDetail; title: string }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const start = useWrite('threads', 'start', { done: t('threadStarted') });
  return (
    <Button
      loading={start.busy}
      onClick={async () => {
        const link = { side: usualSide[kind], targetKind: kind, targetId: id };
        const made = await start.run({ title, links: [link] });
        if (made !== undefined) go(`/threads/${made.id}`);
      }}
    >
      {t('startThread')}
    </Button>
  );
}
