// Opens diagrams with mxGraph, on which draw.io is built, in Chromium without a network: check-drawio.mjs FILE...
// Fails if a cell is not drawn, an edge has a loose end, or a cell lies outside its container.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const require = createRequire(import.meta.url);
const client = path.join(path.dirname(require.resolve('mxgraph/package.json')), 'javascript/mxClient.js');
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
});

function open(text) {
  const file = new DOMParser().parseFromString(text, 'application/xml');
  if (file.querySelector('parsererror')) {
    return { problems: [file.querySelector('parsererror').textContent] };
  }
  document.body.innerHTML = '<div id="graph" style="width:1600px;height:1200px"></div>';
  const source = new XMLSerializer().serializeToString(file.getElementsByTagName('mxGraphModel')[0]);
  const xml = mxUtils.parseXml(source);
  const graph = new mxGraph(document.getElementById('graph'));
  graph.convertValueToString = (cell) => (mxUtils.isNode(cell.value) ? cell.value.getAttribute('label') : cell.value) ?? '';
  new mxCodec(xml).decode(xml.documentElement, graph.getModel());
  const cells = Object.values(graph.model.cells).filter((cell) => cell.vertex || cell.edge);
  const problems = [];
  for (const cell of cells) {
    const geometry = cell.geometry;
    if (!graph.view.getState(cell)) problems.push(`${cell.id} is not drawn`);
    if (cell.edge && !(cell.source && cell.target) && !(geometry.sourcePoint && geometry.targetPoint)) {
      problems.push(`${cell.id} has a loose end`);
    }
    const within = cell.vertex && cell.parent.vertex ? cell.parent.geometry : null;
    const isContainer = cell.vertex && (cell.style ?? '').includes('container=1');
    if (within && isContainer && (geometry.x < -1 || geometry.y < -1
        || geometry.x + geometry.width > within.width + 1 || geometry.y + geometry.height > within.height + 1)) {
      problems.push(`${cell.id} lies outside ${cell.parent.id}`);
    }
  }
  if (cells.length === 0) problems.push('no cells');
  return { problems };
}

try {
  for (const file of process.argv.slice(2)) {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.setContent('<script>mxBasePath="x";mxLoadResources=false;mxLoadStylesheets=false;mxForceIncludes=false</script>');
    await page.addScriptTag({ path: client });
    problems.push(...(await page.evaluate(open, fs.readFileSync(file, 'utf8'))).problems);
    for (const problem of problems) {
      console.error(`${file}: ${problem}`);
      process.exitCode = 1;
    }
    await page.close();
  }
} finally {
  await browser.close();
}
