import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { number } from '../../ui/format.ts';
import { importedBy } from '../catalogue/conditions.ts';
import { presetList } from '../catalogue/listStore.ts';
import { RowErrors } from './RowErrors.tsx';
import type { ImportResult } from './useImport.ts';
import { words } from './words.ts';

interface ImportResultProps {
  readonly kind: RecordKind;
  readonly result: ImportResult;
  readonly onMore: () => void;
}

/** What came of an import, with the ways on: look at it, decide on duplicates, undo it. */
export function ImportResultView({ kind, result, onMore }: ImportResultProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const [turned, setTurned] = useState<'standing' | 'undone'>('standing');
  const undo = useWrite('history', 'undo');

  function showImported(): void {
    presetList(kind, { conditions: [importedBy(result.batchId)] });
    go(`/${kind}`);
  }
  async function turnBack(): Promise<void> {
    const undone = await undo.run({ batchId: result.batchId });
    if (undone === undefined) return;
    setTurned('undone');
    const kept = undone.kept.length;
    announceDone(kept === 0 ? t('undone') : t('undoneKept', { count: number(kept) }), 'none');
  }
  return (
    <div className="panel import-result">
      <h2>
        <CheckCircleOutlined aria-hidden />{' '}
        {t('resultTitle', { count: number(result.created), kind: t(kind) })}
      </h2>
      <ul>
        {result.organisations > 0 && (
          <li>{t('resultOrganisations', { count: number(result.organisations) })}</li>
        )}
        {result.leads > 0 && <li>{t('resultLeads', { count: number(result.leads) })}</li>}
        {result.refused > 0 && <li>{t('resultRefused', { count: number(result.refused) })}</li>}
        {result.duplicates > 0 && <li>{t('resultDuplicates', { count: number(result.duplicates) })}</li>}
      </ul>
      <div className="result-buttons">
        {turned === 'standing' && (
          <>
            <Button type="primary" onClick={showImported}>
              {t('showImported')}
            </Button>
            {result.duplicates > 0 && (
              <Button onClick={() => go('/duplicates')}>{t('showDuplicates')}</Button>
            )}
            <Button loading={undo.busy} onClick={() => void turnBack()}>
              {t('undo')}
            </Button>
          </>
        )}
        <Button onClick={onMore}>{t('more')}</Button>
      </div>
      {result.errors.length > 0 && <RowErrors errors={result.errors} />}
    </div>
  );
}
