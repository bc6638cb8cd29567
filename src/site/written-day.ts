/** Days as a blog writes them: in one of the lengths of a language, or by a pattern. */

const lengths = ['full', 'long', 'medium', 'short'] as const;

/**
 * @param day `2024-01-31`
 * @param form `full`, `long`, `medium`, `short`, or a pattern: `d MMMM yyyy`
 */
export function writtenDay(day: string, form: string, tag: string): string {
  const dateStyle = lengths.find((one) => one === form);
  if (!dateStyle) return formatDay(day, form, tag);
  return new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(new Date(day));
}

/** What stands in quotes is itself, `''` a quote. */
const token = /'((?:[^']|'')*)'|y+|Y+|M+|L+|d+|D+|E+/g;

/**
 * A day by a pattern of Unicode: `yyyy/MM/dd`, `EEEE, d MMMM yyyy`.
 *
 * @see https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
 */
export function formatDay(day: string, pattern: string, tag: string): string {
  const date = new Date(day);
  const hasDay = /d/.test(pattern.replace(/'[^']*'/g, ''));
  const inWords = (month: 'short' | 'long'): string => {
    // Beside a day, some languages write months otherwise.
    const beside = hasDay ? ({ day: 'numeric' } as const) : {};
    const parts = new Intl.DateTimeFormat(tag, { month, ...beside, timeZone: 'UTC' }).formatToParts(date);
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  };
  return pattern.replace(token, (found: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (/^y/i.test(found)) {
      const year = found.startsWith('y') ? day.slice(0, 4) : String(yearOfWeek(date));
      return found.length === 2 ? year.slice(2) : year;
    }
    if (found.startsWith('D')) return String(dayOfYear(date)).padStart(found.length, '0');
    if (found.startsWith('E')) {
      const weekday = found.length === 4 ? 'long' : 'short';
      return new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' }).format(date);
    }
    const isMonth = !found.startsWith('d');
    if (found.length > 2 && isMonth) {
      const short = found.length === 3 ? inWords('short') : '';
      // Some languages have no short names of months, and Intl gives numbers.
      return /\p{L}/u.test(short) ? short : inWords('long');
    }
    const part = isMonth ? day.slice(5, 7) : day.slice(8, 10);
    return found.length === 1 ? String(Number(part)) : part;
  });
}

const oneDay = 86_400_000;

/** The year that the week of a day belongs to: the first week is that of the first of January. */
function yearOfWeek(date: Date): number {
  const untilSunday = (7 - date.getUTCDay()) % 7;
  return new Date(date.getTime() + untilSunday * oneDay).getUTCFullYear();
}

function dayOfYear(date: Date): number {
  return (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 0)) / oneDay;
}
