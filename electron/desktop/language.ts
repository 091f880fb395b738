import type { OutputOf } from '../../shared/contract/define.ts';
import type { sessionContract } from '../../shared/contract/session.ts';
import type { Core } from '../core/core.ts';

export type Language = 'zh' | 'en';

/** Chinese unless the system speaks another language. @param locale such as 'zh-CN' or 'en-GB' */
export function systemLanguage(locale: string): Language {
  return locale === '' || locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The language the office chose; before the first run that of the system. */
export async function officeLanguage(core: Pick<Core, 'call'>, system: Language): Promise<Language> {
  const envelope = await core.call('session.state', {}, { role: 'desk' });
  if (!envelope.ok) return system;
  const { firstRun, settings } = envelope.value as OutputOf<typeof sessionContract.state>;
  if (firstRun) return system;
  return settings.language === 'en' ? 'en' : 'zh';
}
