import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecordPaper } from '../../../../shared/reporting/papers/request.ts';
import { useWords } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { PaperView } from './PaperView.tsx';
import { words } from './words.ts';

/** A paper about one record: the newest is shown until another is chosen. */
export function RecordPaperView({ paper }: { paper: RecordPaper }): ReactNode {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null);
  const found = useRead('papers', 'subjects', { paper, text }, { whileAsking: 'keepPrevious' }).data
    ?.subjects;
  if (found === undefined) return null;
  const options = found.map(({ id, number, title }) => ({
    value: id,
    label: number === null ? title : `${title}（${number}）`,
  }));
  const shown = chosen ?? (options[0] ? { id: options[0].value, label: options[0].label } : null);
  if (shown === null && text === '') return <p className="empty-text">{t(`empty.${paper}`)}</p>;
  const isListed = shown === null || options.some(({ value }) => value === shown.id);
  return (
    <>
      <div className="papers-bar">
        <Select
          className="papers-subject"
          aria-label={t('subject')}
          showSearch={{ filterOption: false, onSearch: setText }}
          value={shown?.id}
          options={isListed ? options : [...options, { value: shown.id, label: shown.label }]}
          onChange={(id, option) =>
            setChosen({ id, label: Array.isArray(option) ? '' : String(option?.label ?? '') })
          }
        />
      </div>
      {shown !== null && <PaperView request={{ of: 'record', paper, id: shown.id }} />}
    </>
  );
}
