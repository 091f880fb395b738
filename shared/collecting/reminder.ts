/** A recipient as the reminder names it. */
export interface Awaited {
  readonly recipient: string;
  readonly rows: number;
}

/**
 * 催报: the text for the group, whole sentences, ready to be pasted.
 * @returns '' when everybody has answered
 */
export function reminderText(
  { title, dueOn }: { readonly title: string; readonly dueOn: string },
  {
    awaited,
    returned,
    today,
  }: { readonly awaited: readonly Awaited[]; readonly returned: number; readonly today: string },
): string {
  if (awaited.length === 0) return '';
  const names = awaited.map(({ recipient, rows }) => `${recipient}（${rows} 条）`).join('、');
  const due = dueOn < today ? `已过截止日期 ${dueOn}` : `截止日期 ${dueOn}`;
  return `【催报】《${title}》截至 ${today} 已收回 ${returned} 份，尚有 ${awaited.length} 份未交：${names}。${due}，请填好后将原文件发回，谢谢。`;
}
