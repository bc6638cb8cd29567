import ar from './ar.json' with { type: 'json' };
import bg from './bg.json' with { type: 'json' };
import cs from './cs.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import el from './el.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import he from './he.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import zhHant from './zh-Hant.json' with { type: 'json' };

/**
 * The interface's words by locale tag. A language is added by its JSON file and a line here: the list is
 * written out because both plain Node and Vite must be able to read it.
 */
export const wordsByTag: Readonly<Record<string, Words>> = {
  ar,
  bg,
  cs,
  de,
  el,
  en,
  es,
  fa,
  fr,
  he,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ro,
  ru,
  sv,
  tr,
  uk,
  vi,
  zh,
  'zh-Hant': zhHant,
};

/** The locale whose keys every other one must have. */
export const referenceTag = 'bg';

/** What the interface speaks in a locale that there are no words for. */
export const fallbackTag = 'en';

/**
 * Groups of words that only components of some sites use: a language may leave such a group out as a whole,
 * and it is in English then.
 */
export const optionalGroups: readonly string[] = ['encryptedPhoto', 'tryEncryption'];

/** A tree of words: a phrase, or phrases by name. */
export interface Words {
  readonly [name: string]: string | Words;
}

type Path<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Path<Tree[Name]>}`;
}[keyof Tree & string];

/** Forms of one phrase by number end so: `results_one`, `results_other` (CLDR's categories). */
type WithoutPluralForm<Key> = Key extends `${infer Name}_${Intl.LDMLPluralRule}` ? Name : Key;

/** A phrase of the interface: `search.results`. */
export type WordKey = WithoutPluralForm<Path<typeof bg>>;
