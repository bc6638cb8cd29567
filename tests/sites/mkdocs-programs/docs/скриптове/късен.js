document.body.dataset.late = document.readyState;
