document$.subscribe(({ body }) => {
  body.dataset.count = String(document.querySelectorAll("h2").length);
});
