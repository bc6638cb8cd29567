// While editing: a tab is loaded again when the page that it shows has changed.
if (import.meta.hot) {
  import.meta.hot.on('slovo:edited', ({ hrefs }) => {
    if (hrefs === 'all' || hrefs.includes(decodeURI(location.pathname))) location.reload();
  });
}
