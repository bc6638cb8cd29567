/** The colours of the drawn pictures: an evening's blue-violet, paper, and the theme's cinnabar. */
export const palette = {
  midnight: '#15173a',
  night: '#1e2150',
  dusk: '#2d3170',
  violet: '#444a96',
  lilac: '#6f76c2',
  mist: '#a9aee2',
  pale: '#dcdff6',
  paper: '#fdf8f0',
  cream: '#f7e3c8',
  amber: '#f0b26b',
  coral: '#f2987c',
  cinnabar: '#d4573b',
  rust: '#a53520',
  ink: '#241f1b',
} as const;
