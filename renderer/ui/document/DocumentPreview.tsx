import { CopyOutlined, FileExcelOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { outward } from '../../../shared/domain/outward.ts';
import { documentText } from '../../../shared/reporting/document/cells.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { downloadBlob } from '../../client.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { useJob } from '../../store/remote.ts';
import { printPage } from '../print.ts';
import { words } from '../words.ts';
import { DocumentView } from './DocumentView.tsx';
import { PrintSheet } from './PrintSheet.tsx';

interface DocumentPreviewProps {
  /** Null: nothing is shown. */
  readonly model: DocumentModel | null;
  onClose(): void;
  /** Told after the document left the screen, for a log of what was handed out. */
  onLeft?(way: 'print' | 'word' | 'workbook' | 'text'): void;
}

/** A document before it leaves: on the screen as on paper, then to the printer, Word, Excel or the clipboard. */
export function DocumentPreview({ model, onClose, onLeft }: DocumentPreviewProps): ReactNode {
  return (
    <Modal
      open={model !== null}
      title={model?.title}
      width={model?.orientation === 'landscape' ? 1180 : 900}
      footer={null}
      destroyOnHidden
      className="document-preview"
      onCancel={onClose}
    >
      {model !== null && (
        <>
          <DocumentActions model={model} onLeft={onLeft} />
          {/* A long paper scrolls: without a place for the focus the keyboard could not reach its end. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must take the focus */}
          <section className="document-desk" tabIndex={0} aria-label={model.title}>
            <DocumentView model={model} />
          </section>
          <PrintSheet model={model} />
        </>
      )}
    </Modal>
  );
}

/** A document as a workbook at once, without looking at it first. */
export function WorkbookButton({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useWords(words);
  const workbook = useJob('documents', 'workbook');
  async function save(): Promise<void> {
    const file = await workbook.run({ document: model });
    if (file === undefined) return;
    downloadBlob(file.blobId, file.fileName);
    announceDone(t('documentSaved', { fileName: file.fileName }), 'none');
  }
  return (
    <Button icon={<FileExcelOutlined />} loading={workbook.busy} onClick={() => void save()}>
      Excel
    </Button>
  );
}

interface DocumentActionsProps extends Pick<DocumentPreviewProps, 'onLeft'> {
  readonly model: DocumentModel;
  /** Further buttons, behind those of every document. */
  readonly children?: ReactNode;
}

/** The ways out of a document: printer, Word, Excel, clipboard. Its `PrintSheet` must stand on the page. */
export function DocumentActions({ model, onLeft, children }: DocumentActionsProps): ReactNode {
  const t = useWords(words);
  const word = useJob('documents', 'word');
  const workbook = useJob('documents', 'workbook');
  async function save(way: 'word' | 'workbook'): Promise<void> {
    const file = await (way === 'word' ? word : workbook).run({ document: model });
    if (file === undefined) return;
    downloadBlob(file.blobId, file.fileName);
    announceDone(t('documentSaved', { fileName: file.fileName }), 'none');
    onLeft?.(way);
  }
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(documentText(outward(model)));
      announceDone(t('documentCopied'), 'none');
      onLeft?.('text');
    } catch (failed) {
      announceFailure(failed);
    }
  }
  return (
    <div className="document-actions">
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        onClick={() => void printPage().then(() => onLeft?.('print'))}
      >
        {t('documentPrint')}
      </Button>
      <Button icon={<FileWordOutlined />} loading={word.busy} onClick={() => void save('word')}>
        Word
      </Button>
      <Button icon={<FileExcelOutlined />} loading={workbook.busy} onClick={() => void save('workbook')}>
        Excel
      </Button>
      <Button icon={<CopyOutlined />} onClick={() => void copy()}>
        {t('documentCopy')}
      </Button>
      {children}
    </div>
  );
}
