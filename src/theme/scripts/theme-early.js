/* Runs before the first paint: shows what needs scripts, and the theme that the reader chose before. */
(function (root) {
  root.classList.add('scripted');
  try {
    var theme = localStorage.getItem('slovo-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    var announcement = document.currentScript.dataset.announcement;
    if (announcement && announcement === localStorage.getItem('slovo-announcement'))
      root.classList.add('closed-announcement');
  } catch {
    // Storage may be switched off; the system's theme stands.
  }
})(document.documentElement);
