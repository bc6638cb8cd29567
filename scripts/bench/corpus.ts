/** A bilingual corpus made from a seed: the same pages on every machine, in real words. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface CorpusPage {
  /** Path without locale and extension: `раздел-3/страница-41`. */
  readonly key: string;
  readonly texts: Readonly<Record<'bg' | 'en', string>>;
}

interface Phrases {
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
  readonly tip: string;
  readonly table: string;
  readonly see: string;
}

const phrases: Readonly<Record<'bg' | 'en', Phrases>> = {
  bg: {
    titles: [
      'Архив на съобщенията',
      'Пароли и профили',
      'Групови разговори',
      'Снимки и файлове',
      'Ключове на устройството',
      'Сървъри и портове',
      'Настройки на клиента',
      'Резервни копия',
    ],
    sentences: [
      'Съобщенията се пазят на сървъра четири седмици, за да са в крак няколко устройства.',
      'Когато архивът е изключен, нищо ново не остава след доставянето.',
      'Всяко устройство има собствени ключове и никога не ги споделя с другите.',
      'Паролата не може да бъде прочетена, може само да бъде сменена с нова.',
      'Изпратената снимка се шифрова преди качването и се отваря само от получателя.',
      'В груповия разговор всеки вижда кой кога се е присъединил.',
      'Клиентът се свързва със сървъра през порт 5222 и проверява сертификата му.',
      'Ако връзката прекъсне, недоставените съобщения чакат до следващото влизане.',
      'Настройките се намират в менюто на профила, под името на акаунта.',
      'Старите записи изчезват сами и не е нужно да ги изтривате на ръка.',
    ],
    tip: 'Проверете отпечатъка на ключа на живо, преди да му се доверите.',
    table:
      '| вид | колко време | къде |\n| --- | ---: | --- |\n| съобщения | 4 седмици | сървър |\n| файлове | 4 седмици | сървър |\n| ключове | докато ги изтриете | устройство |',
    see: 'Вижте и',
  },
  en: {
    titles: [
      'Message archive',
      'Passwords and profiles',
      'Group chats',
      'Photos and files',
      'Keys of the device',
      'Servers and ports',
      'Settings of the client',
      'Backups',
    ],
    sentences: [
      'Messages are kept on the server for four weeks so that several devices stay in step.',
      'When the archive is off, nothing new remains after it has been delivered.',
      'Every device has keys of its own and never shares them with the others.',
      'A password cannot be read by anyone, it can only be replaced by a new one.',
      'A photo is encrypted before it is uploaded and opened by its recipient alone.',
      'In a group chat everyone sees who joined and when.',
      'The client connects to the server at port 5222 and checks its certificate.',
      'If the connection breaks, undelivered messages wait for the next login.',
      'The settings are in the menu of the profile, below the name of the account.',
      'Old entries disappear by themselves and need not be deleted by hand.',
    ],
    tip: 'Compare the fingerprint of a key in person before you trust it.',
    table:
      '| kind | how long | where |\n| --- | ---: | --- |\n| messages | 4 weeks | server |\n| files | 4 weeks | server |\n| keys | until you delete them | device |',
    see: 'See also',
  },
};

/** Pages in a folder: what a section of a manual has. */
const pagesInSection = 25;

/** About 10 KB of Markdown a page and language. */
export function makeCorpus(pages: number, seed = 1): readonly CorpusPage[] {
  const keys = Array.from({ length: pages }, (_, index) => keyOf(index));
  return keys.map((key, index) => ({
    key,
    texts: {
      bg: pageText(phrases.bg, index, keys, randomFrom(seed * 7919 + index)),
      en: pageText(phrases.en, index, keys, randomFrom(seed * 7919 + index)),
    },
  }));
}

function keyOf(index: number): string {
  if (index === 0) return 'index';
  return `раздел-${Math.floor(index / pagesInSection) + 1}/страница-${index}`;
}

function pageText(
  { titles, sentences, tip, table, see }: Phrases,
  index: number,
  keys: readonly string[],
  random: () => number,
): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const paragraph = (): string =>
    Array.from({ length: 4 + Math.floor(random() * 4) }, () => pick(sentences)).join(' ');
  const blocks = [`# ${pick(titles)} ${index}`, paragraph()];
  for (let section = 1; section <= 6; section += 1) {
    const target = pick(keys);
    const up = keys[index]!.includes('/') ? '../' : '';
    blocks.push(
      `## ${section}. ${pick(titles)}`,
      paragraph(),
      `- ${pick(sentences)}\n- **${pick(titles)}**: ${pick(sentences)}\n- \`mod_mam\`: ${pick(sentences)}`,
      paragraph(),
    );
    if (section === 2) blocks.push(`!!! tip\n\n    ${tip}`);
    if (section === 3)
      blocks.push('```yaml\nmodules:\n  mod_mam:\n    default: always\n    expire: 28 # days\n```');
    if (section === 4) blocks.push(table);
    blocks.push(`${see} [${pick(titles)}](${up}${target}.md).`);
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes the corpus into a folder, with file names as a generator wants them. */
export async function writeCorpus(
  corpus: readonly CorpusPage[],
  folder: string,
  nameOf: (key: string, tag: 'bg' | 'en') => string,
  wrap: (text: string, tag: 'bg' | 'en') => string = (text) => text,
): Promise<void> {
  for (const { key, texts } of corpus) {
    for (const tag of ['bg', 'en'] as const) {
      const file = join(folder, nameOf(key, tag));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, wrap(texts[tag], tag));
    }
  }
}
