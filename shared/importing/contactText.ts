/** Personal data of a row: kept apart from the record's values, so that it can be erased everywhere. */
export interface DraftContact {
  name: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
}

const mobile = String.raw`(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}`;
const landline = String.raw`(?:\(0\d{2,3}\)|0\d{2,3})[-\s]?\d{7,8}(?:[-\s转]+\d{1,5})?`;
const phonePattern = new RegExp(`(?<![\\d.])(?:${mobile}|${landline})(?!\\d)`, 'g');
/** Bounded, and begun only where a word begins: a cell may be 32,767 digits long, and must not take seconds. */
const emailPattern = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
/** No contact fills more; what stands behind is not looked at. */
const longestContact = 500;
const identityCardPattern =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/g;
const han = /\p{Script=Han}/u;

/** What stands in a text in place of personal data that went to the contact. */
const removedMark = '〔…〕';

/** '张　三' → '张三': blanks between Han characters only pad a name to the width of its neighbours. */
export function readPersonName(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/ /g, (blank, at: number) =>
      han.test(text[at - 1] ?? '') && han.test(text[at + 1] ?? '') ? '' : blank,
    )
    .trim();
}

function joined(before: string | null, found: readonly string[]): string | null {
  const all = [...(before?.split('；') ?? []), ...found.map((part) => part.trim())].filter(
    (part) => part !== '',
  );
  return all.length === 0 ? null : [...new Set(all)].join('；');
}

/** Puts a contact cell into the parts it holds: a name column may hold a phone, a phone column a name. */
export function addContact(contact: DraftContact, part: keyof DraftContact, text: string): void {
  const flat = text.slice(0, longestContact).normalize('NFKC');
  const emails = flat.match(emailPattern) ?? [];
  const withoutMail = flat.replace(emailPattern, ' ');
  const phones = withoutMail.match(phonePattern) ?? [];
  contact.email = joined(contact.email, emails);
  contact.phone = joined(contact.phone, phones);
  const rest = withoutMail
    .replace(phonePattern, ' ')
    .replace(/^[\s,;:/、，；：()|]+|[\s,;:/、，；：()|]+$/g, '');
  if (rest === '') return;
  if (part === 'name') contact.name = joined(contact.name, [readPersonName(rest)]);
  else if (part === 'wechat') contact.wechat = joined(contact.wechat, [rest]);
  else if (/\d/.test(rest)) contact[part] = joined(contact[part], [rest]);
  else contact.name ??= readPersonName(rest);
}

/** Takes phones, mails and identity numbers out of a text kept beside the record; identity numbers are dropped. */
export function takePersonalData(text: string, contact: DraftContact): string {
  if (!/\d{7}|@/.test(text)) return text;
  let rest = text.replace(identityCardPattern, removedMark);
  const emails = rest.match(emailPattern) ?? [];
  rest = rest.replace(emailPattern, removedMark);
  const phones = rest.match(phonePattern) ?? [];
  contact.email = joined(contact.email, emails);
  contact.phone = joined(contact.phone, phones);
  return rest.replace(phonePattern, removedMark);
}

const wholeEmail = new RegExp(`^${emailPattern.source}$`);
const wholePhone = new RegExp(`^(?:${mobile}|${landline})$`);

/** Whether a whole cell is a phone, or a mail address; used to tell what an unknown column holds. */
export function contactPartOf(text: string): 'phone' | 'email' | null {
  if (text.length > longestContact) return null;
  const flat = text.normalize('NFKC').trim();
  if (wholeEmail.test(flat)) return 'email';
  return wholePhone.test(flat) ? 'phone' : null;
}
