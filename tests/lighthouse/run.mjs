// usage: node tests/lighthouse/run.mjs CHROMIUM CATEGORY,CATEGORY ADDRESS…
// Prints a JSON list: of each address, what is below 100, by category. The tests leave performance to the
// bench: its score depends on what else the machine does.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [chromePath, categoryList, ...addresses] = process.argv.slice(2);
const wanted = categoryList.split(',');
const chrome = await launch({
  chromePath,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const found = [];
for (const address of addresses) {
  const result = await lighthouse(address, {
    port: chrome.port,
    onlyCategories: wanted,
    // Performance is that of a phone on a slow network, as Lighthouse simulates it.
    throttlingMethod: wanted.includes('performance') ? 'simulate' : 'provided',
    disableFullPageScreenshot: true,
    logLevel: 'silent',
  });
  const { categories, audits } = result.lhr;
  found.push(
    Object.values(categories).map(({ id, score, auditRefs }) => ({
      category: id,
      score,
      // Milliseconds in which the page could not answer, and how far it moved while it loaded.
      ...(id === 'performance' && {
        blocked: audits['total-blocking-time'].numericValue,
        shift: audits['cumulative-layout-shift'].numericValue,
      }),
      failed: auditRefs
        .filter(
          ({ id: audit, weight }) => weight > 0 && audits[audit].score !== null && audits[audit].score < 1,
        )
        .map(({ id: audit }) => audit),
    })),
  );
}
chrome.kill();
console.log(JSON.stringify(found));
