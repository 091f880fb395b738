import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecordPaper } from '../../../../shared/reporting/papers/request.ts';
import { useWords } from '../../../i18n/words.ts';
import { type OutputFor, useRead } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { PaperView } from './PaperView.tsx';
import { words } from './words.ts';

type Subject = OutputFor<'papers', 'subjects'>['subjects'][number];

/** A paper about one record: the newest is shown until another is chosen. */
export function RecordPaperView({ paper }: { paper: RecordPaper }): ReactNode {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Subject | null>(null);
  const found = useRead('papers', 'subjects', { paper, text }, { whileAsking: 'keepPrevious' }).data
    ?.subjects;
  if (found === undefined) return null;
  const shown = chosen ?? found[0] ?? null;
  if (shown === null && text === '') return <p className="empty-text">{t(`empty.${paper}`)}</p>;
  return (
    <>
      <div className="papers-bar">
        <Select
          className="papers-subject"
          aria-label={t('subject')}
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          value={shown?.id}
          labelRender={() => shown && <Data>{nameOf(shown)}</Data>}
          options={found.map((subject) => ({ value: subject.id, label: nameOf(subject), title: '' }))}
          optionRender={({ label }) => <Data>{String(label)}</Data>}
          onChange={(chosenId: string) => {
            setText('');
            setChosen(found.find(({ id }) => id === chosenId) ?? null);
          }}
        />
      </div>
      {shown !== null && <PaperView request={{ of: 'record', paper, id: shown.id }} />}
    </>
  );
}

function nameOf({ number, title }: Subject): string {
  return number === null ? title : `${title} ${number}`;
}
