import { DownloadOutlined, FileTextOutlined, PrinterOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, DatePicker, Segmented, Spin } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { ReportModel } from '../../../shared/contract/overview.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { bulletin } from '../../../shared/reporting/reports/bulletin.ts';
import { downloadBlob } from '../../client.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useJob, useRead } from '../../store/remote.ts';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { printPage } from '../../ui/print.ts';
import { FigureStrip } from './FigureStrip.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { IndicatorsTab } from './indicators/IndicatorsTab.tsx';
import { MonthPanel } from './MonthPanel.tsx';
import { NumbersTab } from './numbers/NumbersTab.tsx';
import { PapersTab } from './papers/PapersTab.tsx';
import { type Period, type Preset, periodOf, presetOf, presets } from './period.ts';
import { RowsDrawer } from './RowsDrawer.tsx';
import type { RowsAsked } from './rowsAsked.ts';
import { StagePanel } from './StagePanel.tsx';
import { FreezeButton } from './snapshots/FreezeButton.tsx';
import { SnapshotsTab } from './snapshots/SnapshotsTab.tsx';
import { UnitPanel } from './UnitPanel.tsx';
import { words } from './words.ts';
import './report.css';

const reportTabs = ['overview', 'numbers', 'papers', 'indicators', 'snapshots'] as const;
type ReportTab = (typeof reportTabs)[number];

/** 报表: the period against the same period before; every number names its basis and opens its rows. */
export function ReportPage({ tab }: { tab: ReportTab }): ReactNode {
  const today = useRead('session', 'state', {}).data?.today;
  return today === undefined ? null : <Report tab={tab} today={today} />;
}

function Report({ tab, today }: { tab: ReportTab; today: string }): ReactNode {
  const [chosen, setChosen] = useState<Period | null>(null);
  const period = chosen ?? periodOf('yearToDate', today);
  const t = useWords(words);
  const report = useRead('overview', 'report', period, { whileAsking: 'keepPrevious' });
  return (
    <div className="page report">
      <PageHeader
        title={t('title')}
        note={report.data && <PeriodNote report={report.data} />}
        actions={tab === 'overview' && <ReportActions period={period} report={report.data} />}
      />
      <PeriodBar tab={tab} period={period} today={today} onChange={setChosen} />
      {tab === 'numbers' && <NumbersTab period={period} />}
      {tab === 'papers' && <PapersTab period={period} />}
      {tab === 'indicators' && <IndicatorsTab period={period} />}
      {tab === 'snapshots' && <SnapshotsTab />}
      {tab === 'overview' && <Overview report={report} />}
    </div>
  );
}

function Overview({ report }: { report: UseQueryResult<ReportModel, Error> }): ReactNode {
  return (
    <>
      {report.error !== null && <ErrorNote error={report.error} onRetry={() => void report.refetch()} />}
      <Spin spinning={report.isFetching} delay={300}>
        {report.data !== undefined && <ReportBody report={report.data} />}
      </Spin>
    </>
  );
}

/** The periods in words; on the screen the first one stands in the bar below, so only paper needs it. */
function PeriodNote({ report }: { report: ReportModel }): ReactNode {
  const t = useWords(words);
  return (
    <>
      <span className="report-printed">{t('span', { from: report.from, to: report.to })} · </span>
      {t('comparedWith', { from: report.previousFrom, to: report.previousTo })}
    </>
  );
}

interface ReportActionsProps {
  readonly period: Period;
  readonly report: ReportModel | undefined;
}

function ReportActions({ period, report }: ReportActionsProps): ReactNode {
  const [shown, setShown] = useState<DocumentModel | null>(null);
  const t = useWords(words);
  const language = useLanguage();
  const exporting = useJob('overview', 'exportReport');
  async function exportReport(): Promise<void> {
    const file = await exporting.run({ period, language: language === 'zh' ? 'zh-CN' : 'en' });
    if (file === undefined) return;
    downloadBlob(file.blobId, file.fileName);
    announceDone(t('exported', { fileName: file.fileName }), 'none');
  }
  return (
    <>
      <Button
        icon={<FileTextOutlined />}
        disabled={report === undefined}
        onClick={() => report && setShown(bulletin(report, language))}
      >
        {t('bulletin')}
      </Button>
      <FreezeButton
        content={{ of: 'bulletin', ...period }}
        title={t('bulletinTitle', { from: period.from, to: period.to })}
      />
      <DocumentPreview model={shown} onClose={() => setShown(null)} />
      <Button icon={<PrinterOutlined />} onClick={() => void printPage()}>
        {t('print')}
      </Button>
      <Button icon={<DownloadOutlined />} loading={exporting.busy} onClick={() => void exportReport()}>
        {t('exportExcel')}
      </Button>
    </>
  );
}

const tabWords = {
  overview: 'tabOverview',
  numbers: 'tabNumbers',
  papers: 'tabPapers',
  indicators: 'tabIndicators',
  snapshots: 'tabSnapshots',
} as const;

interface PeriodBarProps {
  readonly tab: ReportTab;
  readonly period: Period;
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

function PeriodBar({ tab, period, today, onChange }: PeriodBarProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  return (
    <div className="report-period">
      <Segmented<ReportTab>
        aria-label={t('tabs')}
        value={tab}
        options={reportTabs.map((value) => ({ value, label: t(tabWords[value]) }))}
        onChange={(next) => go(next === 'overview' ? '/report' : `/report/${next}`, { replace: true })}
      />
      <Segmented<Preset | 'other'>
        aria-label={t('period')}
        value={presetOf(period, today) ?? 'other'}
        options={presets.map((preset) => ({ value: preset, label: t(preset) }))}
        onChange={(preset) => {
          if (preset !== 'other') onChange(periodOf(preset, today));
        }}
      />
      <DatePicker.RangePicker
        size="small"
        allowClear={false}
        aria-label={t('period')}
        value={[dayjs(period.from, 'YYYY-MM-DD'), dayjs(period.to, 'YYYY-MM-DD')]}
        onChange={(days) => {
          const [from, to] = days ?? [];
          if (from && to) onChange({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') });
        }}
      />
    </div>
  );
}

function ReportBody({ report }: { report: ReportModel }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const [asked, setAsked] = useState<RowsAsked | null>(null);
  const isEmpty = report.figures.every((figure) => figure.value === 0 && (figure.previous ?? 0) === 0);
  if (isEmpty) {
    return (
      <EmptyState
        title={t('nothing')}
        hint={t('nothingHint')}
        action={
          <Button type="primary" onClick={() => go('/contracts/new')}>
            {t('register')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <FigureStrip report={report} onAsk={setAsked} />
      <div className="report-panels">
        <MonthPanel report={report} onAsk={setAsked} />
        <StagePanel report={report} onAsk={setAsked} />
        <GroupPanel by="type" report={report} onAsk={setAsked} />
        <GroupPanel by="domain" report={report} onAsk={setAsked} />
        <UnitPanel report={report} onAsk={setAsked} />
      </div>
      <RowsDrawer asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
