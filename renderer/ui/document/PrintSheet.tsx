import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { outward } from '../../../shared/domain/outward.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { DocumentView } from './DocumentView.tsx';

/** What the printer gets: the document alone, outside of any frame that would cut it at one page. */
export function PrintSheet({ model }: { model: DocumentModel }): ReactNode {
  useEffect(() => {
    // Whoever prints into a file is offered the page's title as its name.
    const shown = document.title;
    const name = () => {
      document.title = outward(model.fileName);
    };
    const rename = () => {
      document.title = shown;
    };
    window.addEventListener('beforeprint', name);
    window.addEventListener('afterprint', rename);
    return () => {
      rename();
      window.removeEventListener('beforeprint', name);
      window.removeEventListener('afterprint', rename);
    };
  }, [model.fileName]);
  return createPortal(
    <div className={`print-sheet print-${model.orientation}`} aria-hidden="true">
      <DocumentView model={model} />
    </div>,
    document.body,
  );
}
