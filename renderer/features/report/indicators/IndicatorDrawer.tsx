import { App, Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import type { IndicatorEntryRow, IndicatorRow } from '../../../../shared/contract/indicators.ts';
import { periodLabel } from '../../../../shared/reporting/papers/indicatorWords.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { Files } from '../../threads/Files.tsx';
import { EntryForm } from './EntryForm.tsx';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { words } from './words.ts';
import '../../threads/work.css';

interface IndicatorDrawerProps {
  /** Null: closed. */
  readonly indicator: IndicatorRow | null;
  onClose(): void;
}

/** One indicator: what it counts, a new value, and the history of its values with their sources. */
export function IndicatorDrawer({ indicator, onClose }: IndicatorDrawerProps): ReactNode {
  return (
    <Drawer
      open={indicator !== null}
      size={680}
      destroyOnHidden
      title={indicator === null ? null : <Data>{indicator.values.name}</Data>}
      onClose={onClose}
    >
      {indicator !== null && <Detail indicator={indicator} onClose={onClose} />}
    </Drawer>
  );
}

function Detail({ indicator, onClose }: { indicator: IndicatorRow; onClose: () => void }): ReactNode {
  const t = useWords(words);
  const { modal } = App.useApp();
  const [isEdited, setEdited] = useState(false);
  const removing = useWrite('indicators', 'remove');
  const { id, values, entries } = indicator;
  const remove = () =>
    modal.confirm({
      title: t('removeAsk', { name: values.name }),
      okText: t('remove'),
      cancelText: t('cancel'),
      onOk: async () => {
        if ((await removing.run({ id })) !== undefined) onClose();
      },
    });
  return (
    <>
      <p className="quiet">
        <Data>{[values.unit, values.providerName, values.definition].filter(Boolean).join(' · ')}</Data>
      </p>
      <div className="indicator-bar">
        <Button onClick={() => setEdited(true)}>{t('edit')}</Button>
        <Button type="text" onClick={remove}>
          {t('remove')}
        </Button>
      </div>
      <EntryForm indicator={indicator} />
      <h2 className="indicator-heading">{t('history')}</h2>
      {entries.length === 0 && <p className="quiet">{t('noHistory')}</p>}
      <ol className="indicator-history">
        {entries.toReversed().map((entry) => (
          <Entry key={entry.id} entry={entry} values={values} />
        ))}
      </ol>
      {isEdited && (
        <IndicatorDialog indicator={indicator} ordinal={values.ordinal} onClose={() => setEdited(false)} />
      )}
    </>
  );
}

function Entry({ entry, values }: { entry: IndicatorEntryRow; values: IndicatorRow['values'] }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const withdrawing = useWrite('indicators', 'withdraw');
  return (
    <li className={entry.revised ? 'indicator-revised' : undefined}>
      <p>
        <b>
          <Data>{`${entry.value} ${values.unit}`}</Data>
        </b>{' '}
        {entry.territory === '' ? t('own') : <Data>{entry.territory}</Data>} ·{' '}
        {periodLabel(entry.period, values.nature, language)} · {t(`edition.${entry.edition}`)}
        {entry.revised && <span className="quiet"> · {t('revised')}</span>}
        <Button
          type="text"
          size="small"
          loading={withdrawing.busy}
          onClick={() => void withdrawing.run({ id: entry.id })}
        >
          {t('withdraw')}
        </Button>
      </p>
      <p className="quiet">
        <Data>{[entry.sourceName, entry.reason, entry.actorName].filter(Boolean).join(' · ')}</Data>
      </p>
      <Files ownerKind="indicatorEntry" ownerId={entry.id} attachments={entry.attachments} />
    </li>
  );
}
