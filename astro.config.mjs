import { defineConfig } from 'astro/config';
import { slovo } from './src/integration/slovo.ts';

export default defineConfig({
  site: 'https://docs.chatrix.one',
  integrations: [
    slovo({
      title: 'Chatrix.One',
      description: {
        bg: 'Документация на Chatrix.One, българска услуга за разговори по XMPP.',
        en: 'Documentation of Chatrix.One, a Bulgarian XMPP chat service.',
      },
      locales: {
        bg: { label: 'Български' },
        en: { label: 'English' },
      },
      // The page was renamed twice; what was published once leads on.
      redirects: { '/en/privacy/': '/en/поверителност/' },
      socialPictures: true,
      security: { contact: 'https://chatrix.one/', expires: '2027-11-01' },
    }),
  ],
});
