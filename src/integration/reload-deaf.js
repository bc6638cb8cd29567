// While editing, in the page itself: a server that ends while a page is loading leaves it without the modules that
// hear of edits. When the page is one of the next server, it is loaded again.
((server) => {
  const timer = setInterval(() => {
    if (window.slovoHears) clearInterval(timer);
    else
      fetch(location.href)
        .then((answer) => answer.text())
        .then((page) => page.includes(server) || location.reload())
        // It is not there yet.
        .catch(() => undefined);
  }, 2000);
})('SERVER');
