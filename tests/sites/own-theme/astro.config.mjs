import { defineConfig } from 'astro/config';
import { slovo } from 'slovo';

export default defineConfig({
  site: 'https://docs.example.org',
  integrations: [
    slovo({
      title: { bg: 'Пчелин', en: 'Apiary' },
      locales: { bg: { label: 'Български' }, en: { label: 'English' } },
      security: { contact: 'mailto:security@example.org', expires: '2027-01-31' },
      theme: {
        hues: { accent: 145, paper: 95 },
        logo: 'bee.svg',
        links: [{ title: { bg: 'Изходен код', en: 'Source code' }, href: 'https://git.example.org/apiary' }],
        footer: { bg: 'Пчелин „Под липите“', en: 'The apiary under the limes' },
        styles: ['./theme/own.css'],
        components: { Neighbours: './theme/Neighbours.astro' },
      },
    }),
  ],
});
