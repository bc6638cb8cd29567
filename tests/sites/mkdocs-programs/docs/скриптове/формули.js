window.MathJax = { tex: {} };
