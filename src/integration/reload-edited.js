// While editing: the server knows what this tab shows, and tells it when that has changed.
if (import.meta.hot) {
  import.meta.hot.on('slovo:opened', () => {
    window.slovoHears = true;
  });
  import.meta.hot.on('slovo:edited', () => location.reload());
  import.meta.hot.send('slovo:open', location.pathname);
}
