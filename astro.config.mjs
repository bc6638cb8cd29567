import { slovo } from './src/integration/slovo.ts';

// Without `defineConfig`, which loads a good part of Astro: a build that changes little never needs it.
/** @type {import('astro').AstroUserConfig} */
export default {
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
      socialPictures: true,
    }),
  ],
};
