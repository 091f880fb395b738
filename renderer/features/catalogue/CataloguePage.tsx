import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { useWords } from '../../i18n/words.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import './catalogue.css';
import { CreateRecord } from './create/CreateRecord.tsx';
import { RecordDetail } from './detail/RecordDetail.tsx';
import { RecordList } from './list/RecordList.tsx';
import { words } from './words.ts';

interface CataloguePageProps {
  readonly kind: RecordKind;
  /** The record whose detail stands beside the list; 'new' for the form of a new one. */
  readonly id: string | null;
}

/** One list, one detail beside it. Organisations and people share a page as two tabs. */
export function CataloguePage({ kind, id }: CataloguePageProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const openNew = () => go(`/${kind}/new`);
  const close = () => go(`/${kind}`);
  useShortcut({ keys: 'n', label: t('create', { kind: t(kind) }) }, openNew);
  const isParty = kind === 'organisation' || kind === 'person';
  return (
    <div className="catalogue-page">
      <PageHeader
        title={isParty ? t('partners') : t(kind)}
        note={
          isParty && (
            <Segmented
              value={kind}
              onChange={(next) => go(`/${next}`)}
              options={(['organisation', 'person'] as const).map((value) => ({ value, label: t(value) }))}
            />
          )
        }
        actions={
          <>
            <Button icon={<UploadOutlined aria-hidden />} onClick={() => go('/import')}>
              {t('import')}
            </Button>
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={openNew}>
              {t('create', { kind: t(kind) })}
            </Button>
          </>
        }
      />
      <div className={id === null ? 'catalogue-panes' : 'catalogue-panes catalogue-panes-open'}>
        <RecordList kind={kind} openId={id === 'new' ? null : id} onOpen={(next) => go(`/${kind}/${next}`)} />
        {id === 'new' && (
          <CreateRecord kind={kind} onClose={close} onCreated={(made) => go(`/${kind}/${made}`)} />
        )}
        {id !== null && id !== 'new' && <RecordDetail key={id} kind={kind} id={id} onClose={close} />}
      </div>
    </div>
  );
}
