import { Spin } from 'antd';
import type { ReactNode } from 'react';
import type { PaperRequest } from '../../../../shared/reporting/papers/request.ts';
import { useLanguage } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { DocumentActions } from '../../../ui/document/DocumentPreview.tsx';
import { DocumentView } from '../../../ui/document/DocumentView.tsx';
import { PrintSheet } from '../../../ui/document/PrintSheet.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FreezeButton } from '../snapshots/FreezeButton.tsx';
import { PaperRows } from './PaperRows.tsx';

/** One paper as it stands now, with its ways out. */
export function PaperView({ request }: { request: PaperRequest }): ReactNode {
  const language = useLanguage();
  const asked = { request, language: language === 'zh' ? 'zh-CN' : 'en' } as const;
  const { data, error, isFetching, refetch } = useRead('papers', 'write', asked, {
    whileAsking: 'keepPrevious',
  });
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin />;
  const model = data.document;
  return (
    <Spin spinning={isFetching} delay={300}>
      <DocumentActions model={model}>
        {request.of === 'period' && <FreezeButton content={{ of: 'paper', request }} title={model.title} />}
        <PaperRows cuts={data.cuts} facts={data.facts} />
      </DocumentActions>
      <div className="document-desk papers-desk">
        <DocumentView model={model} />
      </div>
      <PrintSheet model={model} />
    </Spin>
  );
}
