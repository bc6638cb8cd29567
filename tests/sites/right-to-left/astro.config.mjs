import { defineConfig } from 'astro/config';
import { slovo } from '../../../src/integration/slovo.ts';

// German is the original, Arabic is written from right to left, Bulgarian lacks most pages.
export default defineConfig({
  site: 'https://doku.example.org',
  integrations: [
    slovo({
      title: { de: 'Beispiel', ar: 'مثال', bg: 'Пример' },
      locales: {
        ar: { label: 'العربية' },
        de: { label: 'Deutsch', default: true },
        bg: { label: 'Български' },
      },
      navigation: [
        { title: { de: 'Anfang', ar: 'البداية', bg: 'Начало' }, page: 'index' },
        'schlüssel',
        'nur-hier',
      ],
    }),
  ],
});
