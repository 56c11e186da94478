// Draws flowcharts with Mermaid itself, in Chromium without a network: check-mermaid.mjs FILE...
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const require = createRequire(import.meta.url);
const library = path.join(path.dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js');
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
});

async function draw(chart) {
  window.mermaid.initialize({ startOnLoad: false });
  await window.mermaid.parse(chart);
  return (await window.mermaid.render('chart', chart)).svg.length;
}

try {
  for (const file of process.argv.slice(2)) {
    const page = await browser.newPage();
    try {
      await page.setContent('<body></body>');
      await page.addScriptTag({ path: library });
      await page.evaluate(draw, fs.readFileSync(file, 'utf8'));
    } catch (error) {
      console.error(`${file}: ${error.message}`);
      process.exitCode = 1;
    }
    await page.close();
  }
} finally {
  await browser.close();
}
