import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { DocumentView } from './DocumentView.tsx';

/** What the printer gets: the document alone, outside the dialog, whose fixed frame would cut it at one page. */
export function PrintSheet({ model }: { model: DocumentModel }): ReactNode {
  useEffect(() => {
    const shown = document.title;
    document.title = model.fileName;
    return () => {
      document.title = shown;
    };
  }, [model.fileName]);
  return createPortal(
    <div className={`print-sheet print-${model.orientation}`} aria-hidden="true">
      <DocumentView model={model} />
    </div>,
    document.body,
  );
}
