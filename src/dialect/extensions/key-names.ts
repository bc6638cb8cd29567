/** Keys by the names that `pymdownx.keys` knows, and what is written on them. */

/** Names whose words, each with a capital, are the label. */
const plain = `
  alt alt-graph command control function left-alt left-command left-control left-meta left-option left-shift
  left-super left-windows meta option right-alt right-command right-control right-meta right-option right-shift
  right-super right-windows shift super windows
  0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z
  f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24
  backspace break caps-lock clear context-menu delete eject end enter escape help home insert num-lock
  page-down page-up print print-screen reset scroll-lock select space tab
  num-clear num-delete num-enter
  browser-back browser-favorites browser-forward browser-home browser-refresh browser-search browser-stop
  copy fingerprint mail media power sleep volume-down volume-up zoom
  left-button middle-button right-button`;

/** Labels that do not follow from the name. */
const labels: Readonly<Record<string, string>> = {
  'alt-graph': 'AltGr',
  command: 'Cmd',
  control: 'Ctrl',
  'left-control': 'Left Ctrl',
  'right-control': 'Right Ctrl',
  windows: 'Win',
  'left-windows': 'Left Win',
  'right-windows': 'Right Win',
  function: 'Fn',
  'context-menu': 'Menu',
  delete: 'Del',
  escape: 'Esc',
  insert: 'Ins',
  'num-delete': 'Num Del',
  backtab: 'Back Tab',
  'arrow-up': 'Up',
  'arrow-down': 'Down',
  'arrow-left': 'Left',
  'arrow-right': 'Right',
  'media-next-track': 'Next Track',
  'media-pause': 'Pause',
  'media-play': 'Play',
  'media-play-pause': 'Play/Pause',
  'media-prev-track': 'Previous Track',
  'media-stop': 'Stop',
  'volume-mute': 'Mute',
  'x-button1': 'X Button 1',
  'x-button2': 'X Button 2',
  'num-asterisk': 'Num *',
  'num-equal': 'Num =',
  'num-minus': 'Num -',
  'num-plus': 'Num +',
  'num-separator': 'Num .',
  'num-slash': 'Num /',
  backslash: '\\',
  bar: '|',
  'brace-left': '{',
  'brace-right': '}',
  'bracket-left': '[',
  'bracket-right': ']',
  colon: ':',
  comma: ',',
  'double-quote': '"',
  equal: '=',
  exclam: '!',
  grave: '`',
  greater: '>',
  less: '<',
  minus: '-',
  period: '.',
  plus: '+',
  question: '?',
  semicolon: ';',
  'single-quote': "'",
  slash: '/',
  tilde: '~',
  underscore: '_',
};

/** Other names, by the name that they stand for. */
const aliases: Readonly<Record<string, string>> = {
  'alt-graph': 'altgr',
  'arrow-down': 'down',
  'arrow-left': 'left',
  'arrow-right': 'right',
  'arrow-up': 'up',
  backspace: 'back bksp',
  backtab: 'bktab',
  bar: 'pipe',
  'brace-left': 'open-brace',
  'brace-right': 'close-brace',
  break: 'cancel',
  command: 'cmd',
  'context-menu': 'apps menu',
  control: 'ctrl',
  delete: 'del',
  enter: 'return',
  escape: 'esc',
  exclam: 'exclamation',
  function: 'fn',
  insert: 'ins',
  'left-alt': 'lalt',
  'left-command': 'lcmd',
  'left-control': 'lctrl',
  'left-meta': 'lmeta',
  'left-option': 'loption',
  'left-shift': 'lshift',
  'left-super': 'lsuper',
  'left-windows': 'left-win lwin',
  mail: 'launch-mail',
  media: 'launch-media',
  'media-next-track': 'next-track',
  'media-pause': 'pause',
  'media-play': 'play',
  'media-play-pause': 'play-pause',
  'media-prev-track': 'prev-track',
  'media-stop': 'stop',
  minus: 'hyphen',
  option: 'opt',
  'page-down': 'next pg-dn',
  'page-up': 'pg-up prior',
  'print-screen': 'prtsc',
  'right-alt': 'ralt',
  'right-command': 'rcmd',
  'right-control': 'rctrl',
  'right-meta': 'rmeta',
  'right-option': 'roption',
  'right-shift': 'rshift',
  'right-super': 'rsuper',
  'right-windows': 'right-win rwin',
  'scroll-lock': 'scroll',
  space: 'spc',
  'volume-down': 'vol-down',
  'volume-mute': 'mute',
  'volume-up': 'vol-up',
  windows: 'win',
};

/** A label made of a name: `page-up` is “Page Up”. */
function labelOf(name: string): string {
  return name.replace(/-/g, ' ').replace(/(?<![^ ])[a-z]/g, (letter) => letter.toUpperCase());
}

/** What is written on the key of a name. */
export const keyLabels: ReadonlyMap<string, string> = new Map([
  ...plain
    .trim()
    .split(/\s+/)
    .map((name) => [name, labelOf(name)] as const),
  ...Array.from({ length: 10 }, (_, digit) => [`num${digit}`, `Num ${digit}`] as const),
  ...Object.entries(labels),
]);

/** The name that another name stands for. */
export const keyAliases: ReadonlyMap<string, string> = new Map(
  Object.entries(aliases).flatMap(([name, others]) =>
    others.split(' ').map((other) => [other, name] as const),
  ),
);
