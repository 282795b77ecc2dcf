// node tests/browser/rich_text.mjs CLEAN_MARKUP ATTACKS: Chromium parses what is left of every attack and finds only the
// nodes of security.md C34 in it, runs nothing, asks for nothing.
import { spawnSync } from 'node:child_process';
import { exit } from 'node:process';

process.env.MINGTANG_URL ??= 'about:blank';
const { browser } = await import('./browser.mjs');

const [program, attacks] = process.argv.slice(2);
const cleaned = spawnSync(program, [attacks], { encoding: 'utf8', maxBuffer: 64 << 20 });
if (cleaned.status !== 0) throw new Error(`clean_markup: ${cleaned.status} ${cleaned.stderr}`);
const all = cleaned.stdout.split('\0').slice(0, -1);
if (all.length < 800) throw new Error(`only ${all.length} texts`);

const open = await browser();
const page = await (await open.newContext()).newPage();
const met = [];
page.on('dialog', (dialog) => (met.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
page.on('pageerror', (error) => met.push(`script: ${error}`));
page.on('request', (request) => {
    // The pictures of ours have an address that only the server's pages make one of.
    if (!request.url().startsWith('attachment:') && !request.url().startsWith('about:')) met.push(`request: ${request.url()}`);
});

const allowed = {
    H2: [], H3: [], P: [], UL: [], OL: [], LI: [], TABLE: [], TBODY: [], TR: [], STRONG: [], EM: [], BR: [],
    TH: ['rowspan', 'colspan'], TD: ['rowspan', 'colspan'], A: ['href'], IMG: ['src', 'alt'],
};
const wrong = await page.evaluate(
    ({ texts, allowed }) => {
        const wrong = [];
        for (const text of texts) {
            const body = new DOMParser().parseFromString(text, 'text/html').body;
            const again = document.createElement('div');
            again.innerHTML = text;
            for (const root of [body, again])
                for (const node of root.querySelectorAll('*')) {
                    const names = allowed[node.tagName];
                    if (!names || node.namespaceURI !== 'http://www.w3.org/1999/xhtml') wrong.push(`${node.tagName} in ${text}`);
                    else
                        for (const one of node.attributes)
                            if (!names.includes(one.name)) wrong.push(`${one.name} in ${text}`);
                    if (node.tagName === 'A' && !['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(node.getAttribute('href'), 'https://own.example').protocol))
                        wrong.push(`href in ${text}`);
                    if (node.tagName === 'IMG' && !/^attachment:[1-9][0-9]*$/.test(node.getAttribute('src'))) wrong.push(`src in ${text}`);
                }
            if (body.innerHTML !== again.innerHTML) wrong.push(`two readings of ${text}`);
        }
        return wrong;
    },
    { texts: all, allowed },
);
await page.setContent(`<!doctype html><meta charset=utf-8><title>x</title>${all.join('')}`);
await page.evaluate(() => {
    for (const node of document.querySelectorAll('*')) for (const name of ['click', 'mouseover', 'focus', 'error', 'toggle']) node.dispatchEvent(new Event(name));
});
await page.waitForTimeout(300);
await open.close();

for (const one of [...wrong, ...met].slice(0, 20)) console.error(one);
console.log(`${all.length} texts read by Chromium: ${wrong.length} with what is not allowed, ${met.length} events`);
exit(wrong.length + met.length > 0 ? 1 : 0);
