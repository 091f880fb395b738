import { Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  sideTargets,
  type ThreadLink,
  type ThreadSide,
  type ThreadTargetKind,
} from '../../../shared/domain/thread.ts';
import { useWords } from '../../i18n/words.ts';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { words } from './words.ts';

interface SidePickerProps {
  readonly side: ThreadSide;
  readonly value: ThreadLink | null;
  /** 'first' takes the focus when it appears. */
  readonly focus?: 'first';
  onChange(link: ThreadLink | null): void;
}

/** Picks who stands on one side of a thread: first the kind of record, then the record by name. */
export function SidePicker({ side, value, focus, onChange }: SidePickerProps): ReactNode {
  const t = useWords(words);
  const [kind, setKind] = useState<ThreadTargetKind>(
    value?.targetKind ?? sideTargets[side][0] ?? 'organisation',
  );
  return (
    <Space.Compact className="side-picker">
      <Select<ThreadTargetKind>
        aria-label={t('side.kind')}
        value={kind}
        options={sideTargets[side].map((each) => ({ value: each, label: t(`side.${each}`) }))}
        onChange={(next) => {
          setKind(next);
          onChange(null);
        }}
      />
      <RecordPicker
        key={kind}
        kind={kind}
        autoFocus={focus === 'first'}
        value={value?.targetId ?? null}
        aria-label={t(`side.${side}`)}
        onChange={(id) => onChange(id === null ? null : { side, targetKind: kind, targetId: id })}
      />
    </Space.Compact>
  );
}
