import type { ReactNode } from 'react';
import { outward } from '../../../shared/domain/outward.ts';
import { barFigures, barLengths, cellText } from '../../../shared/reporting/document/cells.ts';
import type { DocumentBlock, DocumentModel } from '../../../shared/reporting/document/model.ts';
import { MarkedText } from '../MarkedText.tsx';
import './document.css';

/** The document as it stands on paper; the same in the preview and in print. */
export function DocumentView({ model: written }: { model: DocumentModel }): ReactNode {
  const model = outward(written);
  return (
    <article className={`document document-${model.layout}`} lang={model.language}>
      <h1>
        <Text>{model.title}</Text>
      </h1>
      {model.subtitle !== null && (
        <p className="document-subtitle">
          <Text>{model.subtitle}</Text>
        </p>
      )}
      {model.blocks.map((block, place) => (
        // A document is never reordered while it is shown: the place is the block's identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Block key={place} block={block} />
      ))}
    </article>
  );
}

/** Text of a document; Chinese within an English one is marked as such. */
function Text({ children }: { children: string }): ReactNode {
  return <MarkedText text={children} />;
}

function Block({ block }: { block: DocumentBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2>
          <Text>{block.text}</Text>
        </h2>
      ) : (
        <h3>
          <Text>{block.text}</Text>
        </h3>
      );
    case 'paragraph':
      return (
        <p className="document-paragraph">
          <Text>{block.text}</Text>
        </p>
      );
    case 'list':
      return <ListBlock block={block} />;
    case 'fields':
      return <FieldsBlock block={block} />;
    case 'table':
      return <TableBlock block={block} />;
    case 'chart':
      return <ChartBlock block={block} />;
    case 'signature':
      return (
        <p className="document-signature">
          <Text>{block.lines.join('\n')}</Text>
        </p>
      );
    case 'pageBreak':
      return <div className="document-page-break" />;
  }
}

type BlockOf<Kind extends DocumentBlock['kind']> = { block: Extract<DocumentBlock, { kind: Kind }> };

function ListBlock({ block }: BlockOf<'list'>): ReactNode {
  const Tag = block.order === 'numbered' ? 'ol' : 'ul';
  return (
    <Tag>
      {block.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the item's identity
        <li key={place}>
          <Text>{item}</Text>
        </li>
      ))}
    </Tag>
  );
}

function FieldsBlock({ block }: BlockOf<'fields'>): ReactNode {
  return (
    <table className="document-fields">
      <tbody>
        {block.rows.map(({ label, value }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat
          <tr key={place}>
            <th scope="row">
              <Text>{label}</Text>
            </th>
            <td>
              <Text>{value}</Text>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Drawn as shapes, not as backgrounds: printers leave those out. */
function ChartBlock({ block }: BlockOf<'chart'>): ReactNode {
  const lengths = barLengths(block);
  return (
    <>
      <table className="document-chart">
        <caption>
          <Text>{block.caption}</Text>
        </caption>
        <tbody>
          {block.bars.map((bar, place) => (
            <tr key={bar.label}>
              <th scope="row">
                <Text>{bar.label}</Text>
              </th>
              <td>
                <svg viewBox="0 0 100 13" preserveAspectRatio="none" aria-hidden="true">
                  {bar.values.map((_, series) => (
                    <rect
                      key={block.series[series]}
                      className={`document-bar-${series}`}
                      y={7 * series}
                      width={100 * (lengths[place]?.[series] ?? 0)}
                      height="6"
                    />
                  ))}
                </svg>
              </td>
              <td className="document-chart-figure">
                <Text>{barFigures(block, bar)}</Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notes notes={block.notes} />
    </>
  );
}

function Notes({ notes }: { notes: readonly string[] }): ReactNode {
  return notes.map((note) => (
    <p key={note} className="document-note">
      <Text>{note}</Text>
    </p>
  ));
}

/** A table of so many rows stays on one page. */
const SHORT_ROWS = 12;

function TableBlock({ block }: BlockOf<'table'>): ReactNode {
  const shares = block.columns.reduce((total, column) => total + column.share, 0);
  return (
    <>
      <table className={block.rows.length <= SHORT_ROWS ? 'document-table document-short' : 'document-table'}>
        {block.caption !== null && (
          <caption>
            <Text>{block.caption}</Text>
          </caption>
        )}
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.heading} scope="col" style={{ width: `${(100 * column.share) / shares}%` }}>
                <Text>{column.heading}</Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the row's identity
            <tr key={place}>
              {block.columns.map((column, at) => (
                <td key={column.heading} className={`document-${column.align}`}>
                  <Text>{cellText(row[at] ?? null)}</Text>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Notes notes={block.notes} />
    </>
  );
}
