import { GlobalOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import { englishSubjects } from '../../../shared/domain/englishOffer.ts';
import { useWords } from '../../i18n/words.ts';
import { EnglishDialog } from './EnglishDialog.tsx';
import { words } from './words.ts';

/** The English page of a need or an achievement. */
export function EnglishButton({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const kind = englishSubjects.find((each) => each === detail.kind);
  if (kind === undefined) return null;
  return (
    <>
      <Tooltip title={t('button')}>
        <Button
          type="text"
          icon={<GlobalOutlined aria-hidden />}
          aria-label={t('button')}
          onClick={() => setOpen('open')}
        />
      </Tooltip>
      {open === 'open' && <EnglishDialog kind={kind} detail={detail} onClose={() => setOpen('closed')} />}
    </>
  );
}
