// usage: node tests/lighthouse/run.mjs CHROMIUM ADDRESS…
// Prints a JSON list: of each address, what is below 100, by category. Performance is measured by the
// bench, not here: its score depends on what else the machine does.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [chromePath, ...addresses] = process.argv.slice(2);
const chrome = await launch({
  chromePath,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const found = [];
for (const address of addresses) {
  const result = await lighthouse(address, {
    port: chrome.port,
    onlyCategories: ['accessibility', 'best-practices', 'seo'],
    throttlingMethod: 'provided',
    disableFullPageScreenshot: true,
    logLevel: 'silent',
  });
  const { categories, audits } = result.lhr;
  found.push(
    Object.values(categories).map(({ id, score, auditRefs }) => ({
      category: id,
      score,
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
