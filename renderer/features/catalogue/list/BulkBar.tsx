import { CopyOutlined, DeleteOutlined, RollbackOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Selection } from '../../../../shared/contract/common.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useWrite } from '../../../store/remote.ts';
import { number } from '../../../ui/format.ts';
import { MOST_NAMED_IDS } from '../../../ui/table/selection.ts';
import { ProfileSelect } from '../people/ProfileSelect.tsx';
import { words } from '../words.ts';
import { FieldSetter } from './FieldSetter.tsx';

interface BulkBarProps {
  readonly kind: RecordKind;
  readonly count: number;
  /** Null when the rows cannot be named in one call. */
  readonly selection: Selection | null;
  readonly from: 'live' | 'bin';
  readonly onClear: () => void;
  readonly onCopy: () => void;
}

/** What can be done with the selected rows. */
export function BulkBar({ kind, count, selection, from, onClear, onCopy }: BulkBarProps): ReactNode {
  const t = useWords(words);
  const remove = useWrite('records', 'remove');
  const restore = useWrite('records', 'restore');

  async function move(step: typeof remove, said: 'removed' | 'restored'): Promise<void> {
    if (selection === null) return;
    const done = await step.run({ kind, selection });
    if (done === undefined) return;
    announceDone(t(said, { count: number(done.count) }));
    onClear();
  }
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('selected', { count: number(count) })}>
      <strong>{t('selected', { count: number(count) })}</strong>
      {selection === null ? (
        <Alert type="warning" showIcon title={t('selectionTooLong', { most: number(MOST_NAMED_IDS) })} />
      ) : from === 'bin' ? (
        <Button
          type="primary"
          icon={<RollbackOutlined aria-hidden />}
          loading={restore.busy}
          onClick={() => void move(restore, 'restored')}
        >
          {t('restore')}
        </Button>
      ) : (
        <>
          <OwnerSetter kind={kind} selection={selection} />
          <FieldSetter kind={kind} selection={selection} />
          <Button icon={<CopyOutlined aria-hidden />} onClick={onCopy}>
            {t('copy')}
          </Button>
          <Button
            icon={<DeleteOutlined aria-hidden />}
            loading={remove.busy}
            onClick={() => void move(remove, 'removed')}
          >
            {t('remove')}
          </Button>
        </>
      )}
      <Button type="link" onClick={onClear}>
        {t('clearSelection')}
      </Button>
    </div>
  );
}

function OwnerSetter({ kind, selection }: { kind: RecordKind; selection: Selection }): ReactNode {
  const t = useWords(words);
  const [shown, setShown] = useState(false);
  const update = useWrite('records', 'updateMany');
  async function set(ownerId: string | null): Promise<void> {
    const done = await update.run({ kind, selection, patch: {}, people: { ownerId } });
    if (done === undefined) return;
    announceDone(t('changedMany', { count: number(done.count) }));
    setShown(false);
  }
  return (
    <Popover
      trigger="click"
      open={shown}
      onOpenChange={setShown}
      content={<ProfileSelect label={t('setOwner')} value={null} onChange={(id) => void set(id)} />}
    >
      <Button icon={<UserOutlined aria-hidden />} loading={update.busy}>
        {t('setOwner')}
      </Button>
    </Popover>
  );
}
