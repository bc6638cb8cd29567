// While editing: a tab is loaded again when what it shows has changed.
if (import.meta.hot) {
  import.meta.hot.on('slovo:edited', ({ paths }) => {
    if (paths.includes(decodeURI(location.pathname).replace(/\/$/, ''))) location.reload();
  });
}
