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
      background: '#ffffff',
      primaryColor: '#ecebfa',
      primaryBorderColor: '#6a5fc1',
      primaryTextColor: '#1f1d2b',
      secondaryColor: '#fdf1dd',
      tertiaryColor: '#f6f6fa',
      tertiaryBorderColor: '#c9c7dc',
      lineColor: '#55516f',
      textColor: '#1f1d2b',
      edgeLabelBackground: '#ffffff',
      noteBkgColor: '#fdf1dd',
      noteBorderColor: '#d9b36a',
      noteTextColor: '#1f1d2b',
    },
    dark: {
      ...shared,
      darkMode: true,
      background: '#16151c',
      primaryColor: '#2c2945',
      primaryBorderColor: '#9a90ec',
      primaryTextColor: '#eceaf6',
      secondaryColor: '#3a3020',
      tertiaryColor: '#201e2b',
      tertiaryBorderColor: '#4a4763',
      lineColor: '#b3afcb',
      textColor: '#eceaf6',
      edgeLabelBackground: '#16151c',
      noteBkgColor: '#3a3020',
      noteBorderColor: '#8a6d33',
      noteTextColor: '#eceaf6',
    },
  },
};
