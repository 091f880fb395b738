import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import type { DocumentModel } from '../../../../shared/reporting/document/model.ts';
import { visitSheet } from '../../../../shared/reporting/visit/visitSheet.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { DocumentPreview } from '../../../ui/document/DocumentPreview.tsx';
import { words } from './words.ts';

/** 走访记录表 of a firm or a need, with what is known and what is still to be asked. */
export function VisitSheetButton({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [paper, setPaper] = useState<DocumentModel | null>(null);
  const session = useRead('session', 'state', {}).data;
  if (session === undefined || (detail.kind !== 'organisation' && detail.kind !== 'need')) return null;
  const { kind, values, names } = detail;
  const nameOf = (id: unknown) => (typeof id === 'string' ? (names[id]?.name ?? null) : null);
  const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const make = () =>
    visitSheet(
      {
        officeName: session.settings.officeName,
        day: session.today,
        organisation: kind === 'need' ? nameOf(values.organisationId) : textOf(values.name),
        address: kind === 'need' ? null : textOf(values.address),
        contact: nameOf(values.contactPersonId),
        need: kind === 'need' ? { title: String(values.title), values } : null,
      },
      language,
    );
  return (
    <>
      <Tooltip title={t('visitSheet')}>
        <Button
          type="text"
          icon={<PrinterOutlined aria-hidden />}
          aria-label={t('visitSheet')}
          onClick={() => setPaper(make())}
        />
      </Tooltip>
      <DocumentPreview model={paper} onClose={() => setPaper(null)} />
    </>
  );
}
