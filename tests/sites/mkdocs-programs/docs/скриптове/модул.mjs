document.body.dataset.module = "да";
export {};
