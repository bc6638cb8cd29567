import { launch } from 'chrome-launcher'; import lighthouse from 'lighthouse';
const [chromePath, ...urls] = process.argv.slice(2);
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new','--no-sandbox','--disable-gpu','--disable-background-networking','--disable-component-update','--disable-sync'] });
for (const url of urls) {
  const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: ['performance'], output: 'json', logLevel: 'error' });
  const a = lhr.audits; console.log(decodeURI(url), lhr.categories.performance.score, ...['first-contentful-paint','largest-contentful-paint','total-blocking-time','cumulative-layout-shift','speed-index'].map(k=>k+' '+a[k].displayValue+' '+a[k].score));
  for (const k of Object.keys(a)) { const x=a[k]; if (x.score!==null && x.score<1 && !['first-contentful-paint','largest-contentful-paint','speed-index'].includes(k)) console.log('  ',k,x.score,x.displayValue??'', JSON.stringify(Array.isArray(x.details?.items)?x.details.items.slice(0,4):0??'').slice(0,400)); }
}
await chrome.kill();
