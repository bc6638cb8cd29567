// Scripts written for Material wait for its pages to appear. Here a page appears once, when it is there.
self.document$ ??= {
  subscribe(next) {
    const tell = () => (typeof next === 'function' ? next : next?.next)?.(document);
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', tell, { once: true });
    else tell();
    return { unsubscribe() {} };
  },
};
