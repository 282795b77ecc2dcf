// What every page must be like: no barrier that axe knows, valid HTML, nothing inline, nothing sideways, small.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

import { HtmlValidate } from 'html-validate';

import { base } from './browser.mjs';

// The sheet and the page are what a phone loads first (frontend: HTML 15 KB, CSS 8 KB, both compressed).
const html_budget = 15 * 1024;
const css_budget = 8 * 1024;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Everything axe has rules for, best practices included. It comes in by the debugger, not past the page's policy.
export async function assert_accessible(page) {
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.slice(0, 4).map((node) => `${node.html.slice(0, 160)}  ${node.any[0]?.message ?? ''}`).join('\n    ')}`);
    });
    assert.equal(violations.length, 0, `axe, ${page.url()}:\n  ${violations.join('\n  ')}`);
}

const rules = {
    // Written by a compiler of views, not by hand: how it is indented and how `doctype` is spelled is nobody's concern.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Titles say item, unit and site (网站标签规范), which is longer than the 70 characters it allows.
    'long-title': 'off',
    // 022- and 0539- numbers are printed as people read them; telephones are links where they are to be dialled.
    'tel-non-breaking': 'off',
    // Check boxes of one list share a name, as the form's reader wants them.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // The islands' elements.
    'element-name': ['error', { pattern: '^(catalog-grid)$' }],
};
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });
export async function assert_valid(html, url) {
    const report = await validator.validateString(html);
    const errors = report.results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`));
    assert.equal(errors.length, 0, `html-validate, ${url}:\n  ${errors.slice(0, 12).join('\n  ')}`);
}

// Nothing inline: no script, no style, no handler (security: C26). The workbench may load the script of an island.
export function assert_nothing_inline(html, url, { island = false } = {}) {
    for (const [what, pattern] of Object.entries({
        // a block of data is no script: browsers do not run it
        'a script in the page': island ? /<script(?![^>]*\ssrc=)/i : /<script(?! type="application\/ld\+json">)/i,
        'a style in the page': /<style|\sstyle\s*=/i,
        'a handler in the page': /<[^>]+\son[a-z]+\s*=/i,
        'a javascript: address': /javascript:/i,
    }))
        assert.ok(!pattern.test(html), `${url}: ${what}`);
}

// No page is wider than the window that shows it.
export async function assert_no_sideways_scroll(page) {
    const wide = await page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return '';
        const guilty = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 1);
        return `${document.documentElement.scrollWidth} > ${room}: ${guilty.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')}`;
    });
    assert.equal(wide, '', `${page.url()} is wider than its window`);
}

// The bytes as they travel. Node's fetch would unpack them.
export function on_the_wire(path, headers = {}) {
    return new Promise((resolve, reject) => {
        get(base + path, { headers: { 'accept-encoding': 'gzip', ...headers } }, (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('end', () => resolve({ bytes: Buffer.concat(parts), headers: response.headers, status: response.statusCode }));
        }).on('error', reject);
    });
}

export async function assert_small(path, mode) {
    const { bytes, headers } = await on_the_wire(path, { cookie: `mode=${mode}` });
    const size = headers['content-encoding'] === 'gzip' ? bytes.length : gzipSync(bytes).length;
    assert.ok(size <= html_budget, `${path} (${mode}): ${size} bytes of HTML, compressed`);
}

export async function assert_small_sheet(address) {
    const { bytes, headers } = await on_the_wire(address);
    assert.equal(headers['content-encoding'], 'gzip');
    assert.ok(bytes.length <= css_budget, `${address}: ${bytes.length} bytes of CSS, compressed`);
}
