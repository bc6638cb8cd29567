import { defineConfig } from 'astro/config';
import { slovo } from 'slovo';

export default defineConfig({
  site: 'https://docs.example.org',
  integrations: [
    slovo({
      title: { bg: 'Пощенска кутия', uk: 'Поштова скринька' },
      locales: {
        bg: { label: 'Български' },
        uk: { label: 'Українська', analyser: './search/ukrainian.ts' },
      },
    }),
  ],
});
