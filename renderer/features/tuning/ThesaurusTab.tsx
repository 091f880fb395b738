import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Tag } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { ThesaurusRow } from '../../../shared/contract/tuning.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { EntryDialog, type EntryDraft } from './EntryDialog.tsx';
import { Suggestions } from './Suggestions.tsx';
import { words } from './words.ts';

const shows = ['all', 'synonym', 'kin', 'office', 'off'] as const;
type Show = (typeof shows)[number];
const showKeys = {
  all: 'showAll',
  synonym: 'showSynonym',
  kin: 'showKin',
  office: 'showOffice',
  off: 'showOff',
} as const;
const layerKeys = { synonym: 'layerSynonym', kin: 'layerKin', office: 'layerOffice' } as const;
const stateKeys = {
  shipped: 'stateShipped',
  edited: 'stateEdited',
  off: 'stateOff',
  own: 'stateOwn',
} as const;
const FIRST_SHOWN = 100;
const MOST_SHOWN = 2_000;

/** The thesaurus: suggestions from accepted pairs, then every entry with what can be done to it. */
export function ThesaurusTab(): ReactNode {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const [edited, setEdited] = useState<EntryDraft | null>(null);
  const asked = { text: useDeferredValue(text), show, limit };
  const { data, error, refetch } = useRead('tuning', 'thesaurus', asked, { whileAsking: 'keepPrevious' });
  const adding = { key: null, names: [], note: '' };
  return (
    <div className="tuning-column">
      <Suggestions onEdit={setEdited} />
      <div className="tuning-heading">
        <Input.Search
          lang="zh"
          size="small"
          allowClear
          className="tuning-search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Segmented<Show>
          aria-label={t('show')}
          value={show}
          options={shows.map((value) => ({ value, label: t(showKeys[value]) }))}
          onChange={setShow}
        />
        {data !== undefined && <span className="quiet">{t('count', { count: number(data.total) })}</span>}
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited(adding)}>
          {t('add')}
        </Button>
      </div>
      <p className="quiet">{t('layerHint')}</p>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data?.total === 0 && (
        <EmptyState
          compact="compact"
          title={t('noneFound')}
          hint={t('noneFoundHint')}
          action={<Button onClick={() => setEdited(adding)}>{t('add')}</Button>}
        />
      )}
      {data !== undefined && data.total > 0 && <EntryTable entries={data.entries} onEdit={setEdited} />}
      {data !== undefined && data.total > data.entries.length && limit < MOST_SHOWN && (
        <Button type="link" onClick={() => setLimit(MOST_SHOWN)}>
          {t('more')}
        </Button>
      )}
      {edited !== null && <EntryDialog entry={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

interface EntryTableProps {
  readonly entries: readonly ThesaurusRow[];
  readonly onEdit: (entry: EntryDraft) => void;
}

function EntryTable({ entries, onEdit }: EntryTableProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <PlainTable
      label={t('tabThesaurus')}
      rows={entries}
      keyOf={(entry) => entry.key}
      columns={[
        {
          key: 'names',
          heading: t('names'),
          cell: ({ names, note, state }) => (
            <>
              <Data className={state === 'off' ? 'tuning-names quiet' : 'tuning-names'}>
                {names.join(' · ')}
              </Data>
              {note !== null && <Note text={note[language]} isOwn={note.zh === note.en} />}
            </>
          ),
        },
        { key: 'kind', heading: t('kind'), width: '84', cell: ({ layer }) => t(layerKeys[layer]) },
        {
          key: 'state',
          heading: t('state'),
          width: '92',
          cell: ({ state }) =>
            state === 'shipped' ? (
              <span className="quiet">{t('stateShipped')}</span>
            ) : (
              <Tag color={state === 'off' ? undefined : 'blue'}>{t(stateKeys[state])}</Tag>
            ),
        },
        {
          key: 'actions',
          heading: '',
          width: '240',
          cell: (entry) => <EntryActions entry={entry} onEdit={onEdit} />,
        },
      ]}
    />
  );
}

/** What the office wrote is in its own language; shipped notes are in both. */
function Note({ text, isOwn }: { text: string; isOwn: boolean }): ReactNode {
  return isOwn ? <Data className="tuning-under">{text}</Data> : <span className="tuning-under">{text}</span>;
}

function EntryActions({
  entry,
  onEdit,
}: {
  entry: ThesaurusRow;
  onEdit: EntryTableProps['onEdit'];
}): ReactNode {
  const t = useWords(words);
  const { key, editId, layer, state, names, note } = entry;
  const isOff = state === 'off';
  const switching = useWrite('tuning', 'switchEntry', { done: t(isOff ? 'entryOn' : 'entryOff') });
  const dropping = useWrite('tuning', 'dropEdit', { done: t('entryDropped') });
  return (
    <span className="tuning-row-actions">
      <Button
        type="link"
        onClick={() => onEdit({ key, names, note: state === 'shipped' ? '' : (note?.zh ?? '') })}
      >
        {t('edit')}
      </Button>
      <Button
        type="link"
        disabled={switching.busy}
        onClick={() => void switching.run({ key, state: isOff ? 'on' : 'off' })}
      >
        {t(isOff ? 'switchOn' : 'switchOff')}
      </Button>
      {editId !== null && (
        <Button type="link" disabled={dropping.busy} onClick={() => void dropping.run({ id: editId })}>
          {t(layer === 'office' ? 'dropOwn' : 'dropEdit')}
        </Button>
      )}
    </span>
  );
}
