/** How diagrams look: the theme's colours, and a font whose widths are the same on most systems. */

const shared = { fontSize: '15px' };

export const settings = {
  theme: 'base',
  securityLevel: 'strict',
  deterministicIds: true,
  // Arial's widths are Liberation Sans' and Helvetica's: labels fit where they are read as where they were drawn.
  fontFamily: 'Arial, "Liberation Sans", Helvetica, sans-serif',
  htmlLabels: true,
  flowchart: { htmlLabels: true, useMaxWidth: false },
  sequence: { useMaxWidth: false },
  state: { useMaxWidth: false },
  class: { useMaxWidth: false },
  er: { useMaxWidth: false },
  schemes: {
    light: {
      ...shared,
      darkMode: false,
      background: '#fdfbf7',
      primaryColor: '#f5f2ed',
      primaryBorderColor: '#8f867d',
      primaryTextColor: '#241e1a',
      secondaryColor: '#f3e8d5',
      tertiaryColor: '#f9f6f2',
      tertiaryBorderColor: '#dfdad4',
      lineColor: '#645c55',
      textColor: '#241e1a',
      edgeLabelBackground: '#fdfbf7',
      noteBkgColor: '#f3e8d5',
      noteBorderColor: '#c9ab74',
      noteTextColor: '#241e1a',
    },
    dark: {
      ...shared,
      darkMode: true,
      background: '#161310',
      primaryColor: '#2a2622',
      primaryBorderColor: '#8f867d',
      primaryTextColor: '#e6e1db',
      secondaryColor: '#382b1c',
      tertiaryColor: '#201c19',
      tertiaryBorderColor: '#4a443e',
      lineColor: '#b0a89f',
      textColor: '#e6e1db',
      edgeLabelBackground: '#161310',
      noteBkgColor: '#382b1c',
      noteBorderColor: '#86673a',
      noteTextColor: '#e6e1db',
    },
  },
};
