// node tests/browser/screens.mjs PROGRAM ASSETS: draws the pictures of README.md into docs/screens, from a fresh
// demonstration district. Run it when the look has changed; the pictures are committed.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve } from './run.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/screens');
const most_bytes = 250 * 1024;

const [program, assets] = process.argv.slice(2);
if (!assets) throw new Error('node tests/browser/screens.mjs build/release/mingtang build/release/assets');
const { url, stop } = await serve(resolve(program), resolve(assets));
process.env.MINGTANG_URL = url;
const { browser, open, visitor } = await import('./browser.mjs');
const { begin_draft, grid_of, officer } = await import('./desk.mjs');

mkdirSync(folder, { recursive: true });
async function draw(page, name) {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    const { size } = statSync(path);
    if (size > most_bytes) throw new Error(`${name}.png has ${size} bytes`);
    console.log(`${name}.png  ${Math.round(size / 1024)} KB`);
}

try {
    const resident = await open(await visitor(), '/');
    await draw(resident, 'portal-home');
    const { items } = await (await fetch(`${url}/api/v1/fields`)).json();
    await resident.goto(`${url}/ml/${items.find(({ short_name }) => short_name === '义务教育').id}`);
    await draw(resident, 'field-catalog');

    const clerk = await officer('gongkai');
    await begin_draft(clerk, '社会保险领域');
    const grid = await grid_of(clerk);
    await grid.choose(2, 1);
    await clerk.keyboard.type('机关事业单位参保登记');
    await clerk.keyboard.press('Enter');
    await grid.choose(5, 4);
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowLeft']) await clerk.keyboard.press(key);
    await clerk.waitForTimeout(500); // until the selection is drawn
    await clerk.evaluate(() => scrollTo(0, 0));
    await draw(clerk, 'workbench-grid');
} finally {
    await (await browser()).close();
    await stop();
}
process.exit(0);
